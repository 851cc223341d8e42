import type { JsonValue } from '../../feel/reading';
import { isObject, ownEntry } from '../jsonValues';
import { equalJson } from './equalJson';
import type { JsonPath } from './JsonPath';

/** One place in which two values differ. */
export interface Difference {
  path: JsonPath;

  /** Undefined where only the other has the place. */
  before?: JsonValue;
  after?: JsonValue;
}

export interface DiffOptions {

  /** More differences are not looked for. */
  limit?: number;

  /** Whether objects of the second value may have further keys, at any depth. */
  allowsMore?: boolean;
}

export const MAX_DIFFERENCES = 200;

/**
 * Where two values differ, as deep as both have lists or objects there; list items are compared by their index.
 * Undefined is what only the other has.
 */
export function diffJson(
  before: JsonValue | undefined, after: JsonValue | undefined, options: DiffOptions = {}
): Difference[] {
  const found: Difference[] = [];

  collect(before, after, [], { limit: MAX_DIFFERENCES, allowsMore: false, ...options }, found);

  return found;
}

function collect(
  before: JsonValue | undefined, after: JsonValue | undefined, path: JsonPath, options: Required<DiffOptions>,
  found: Difference[]
): void {
  if (found.length >= options.limit) {
    return;
  }

  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      collect(before[index], after[index], [ ...path, index ], options, found);
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of new Set([ ...Object.keys(before), ...options.allowsMore ? [] : Object.keys(after) ])) {
      collect(ownEntry(before, key), ownEntry(after, key), [ ...path, key ], options, found);
    }
  } else if (before === undefined || after === undefined ? before !== after : !equalJson(before, after)) {
    found.push({ path, before, after });
  }
}
