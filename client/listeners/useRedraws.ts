import { useLayoutEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

/** Draws a component of the panel anew whenever something tells that it has changed; nothing where it is not there. */
export function useRedraws<S extends { subscribe: (listener: () => void) => () => void } | null>(source: S): S {
  const [ , setChanges ] = useState(0);

  // at once: nothing can change between drawing and listening
  useLayoutEffect(() => source?.subscribe(() => setChanges(changes => changes + 1)), [ source ]);

  return source;
}
