import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { loadWideParts, readyWideParts, type WideParts } from './loadWideParts';

export type LoadedParts =
  | { kind: 'loading' }
  | { kind: 'ready'; parts: WideParts }
  | { kind: 'failed'; message: string; again: () => void };

/** Loads the parts of the client that are not needed from the start; once they are there, they are there at once. */
export function useWideParts(isWanted = true): LoadedParts {
  const [ loaded, setLoaded ] = useState<LoadedParts>(() => {
    const parts = readyWideParts();

    return parts ? { kind: 'ready', parts } : { kind: 'loading' };
  });
  const [ tries, setTries ] = useState(0);

  useEffect(() => {
    let isGone = false;
    const take = (state: LoadedParts): void => {
      if (!isGone) {
        setLoaded(state);
      }
    };

    if (isWanted && loaded.kind !== 'ready') {
      loadWideParts().then(
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
