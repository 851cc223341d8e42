import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type * as parts from './index';

/** What is loaded when it is first wanted. */
export type WideParts = typeof parts;

export type LoadedParts =
  | { kind: 'loading' }
  | { kind: 'ready'; parts: WideParts }
  | { kind: 'failed'; message: string; again: () => void };

let ready: WideParts | undefined;

/** Loads the parts of the client that are not needed from the start; once they are there, they are there at once. */
export function useWideParts(isWanted = true): LoadedParts {
  const [ loaded, setLoaded ] = useState<LoadedParts>(() => ready ? { kind: 'ready', parts: ready } : { kind: 'loading' });
  const [ tries, setTries ] = useState(0);

  useEffect(() => {
    let isGone = false;
    const take = (state: LoadedParts): void => {
      if (!isGone) {
        setLoaded(state);
      }
    };

    if (isWanted && loaded.kind !== 'ready') {
      load().then(
        parts => take({ kind: 'ready', parts }),
        (error: unknown) => take({ kind: 'failed', message: String(error), again: () => setTries(tries + 1) })
      );
    }

    return () => {
      isGone = true;
    };
  }, [ isWanted, tries ]);

  return loaded;
}

async function load(): Promise<WideParts> {
  ready = await import(/* webpackChunkName: "wide" */ './index');

  return ready;
}
