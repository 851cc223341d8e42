import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

/** The object as it was given first, for as long as later ones hold the same. */
export function useUnchanged<T extends object>(object: T): T {
  const kept = useRef(object);

  if (!isAlike(kept.current, object)) {
    kept.current = object;
  }

  return kept.current;
}

function isAlike(one: object, other: object): boolean {
  const [ before, after ] = [ Object.entries(one), new Map<string, unknown>(Object.entries(other)) ];

  return before.length === after.size && before.every(([ key, value ]) => after.has(key) && after.get(key) === value);
}
