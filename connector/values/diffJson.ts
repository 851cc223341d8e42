import type { JsonValue } from '../../feel/reading';
import { isObject } from '../jsonValues';
import { equalJson } from './equalJson';
import type { JsonPath } from './JsonPath';

/** One place in which two values differ. */
export interface Difference {
  path: JsonPath;

  /** Undefined where only the other has the place. */
  before?: JsonValue;
  after?: JsonValue;
}

/** More differences are not looked for. */
export const MAX_DIFFERENCES = 200;

/** Where two values differ, as deep as both have lists or objects there; list items are compared by their index. */
export function diffJson(before: JsonValue, after: JsonValue): Difference[] {
  return differencesIn(before, after, []).slice(0, MAX_DIFFERENCES);
}

function differencesIn(before: JsonValue, after: JsonValue, path: JsonPath): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const indexes = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);

    return inAll(indexes, path, index => before[index], index => after[index]);
  }

  if (isObject(before) && isObject(after)) {
    const own = (object: Record<string, JsonValue>) => (key: string) =>
      Object.hasOwn(object, key) ? object[key] : undefined;

    return inAll([ ...new Set([ ...Object.keys(before), ...Object.keys(after) ]) ], path, own(before), own(after));
  }

  return equalJson(before, after) ? [] : [ { path, before, after } ];
}

function inAll<Step extends string | number>(
  steps: Step[],
  path: JsonPath,
  before: (step: Step) => JsonValue | undefined,
  after: (step: Step) => JsonValue | undefined
): Difference[] {
  const found: Difference[] = [];

  for (const step of steps) {
    const [ one, other ] = [ before(step), after(step) ];

    if (one !== undefined && other !== undefined) {
      found.push(...differencesIn(one, other, [ ...path, step ]));
    } else if (one !== other) {
      found.push({ path: [ ...path, step ], before: one, after: other });
    }

    if (found.length >= MAX_DIFFERENCES) {
      break;
    }
  }

  return found;
}
