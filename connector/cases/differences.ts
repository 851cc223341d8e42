import type { JsonValue } from '../../feel/reading';
import { isObject } from '../jsonValues';
import { equalJson } from '../values/equalJson';

/** One place where a result is not what was expected. */
export interface Difference {

  /** Such as `variables.pricing.total`. */
  path: string;

  /** Undefined where nothing was to be there. */
  expected?: JsonValue;

  /** Undefined where nothing is there. */
  actual?: JsonValue;
}

/** More would help nobody to see what is wrong. */
const MAX_DIFFERENCES = 50;

/**
 * Where two values differ, the deepest places there are.
 *
 * @param others whether objects may have more keys than expected, at any depth
 */
export function differences(
  path: string, expected: JsonValue | undefined, actual: JsonValue | undefined, others: boolean
): Difference[] {
  const found: Difference[] = [];

  collect(path, expected, actual, others, found);

  return found;
}

function collect(
  path: string, expected: JsonValue | undefined, actual: JsonValue | undefined, others: boolean, found: Difference[]
): void {
  if (
    found.length >= MAX_DIFFERENCES
    || expected !== undefined && actual !== undefined && equalJson(expected, actual)
  ) {
    return;
  }

  if (isObject(expected) && isObject(actual)) {
    const keys = new Set([ ...Object.keys(expected), ...(others ? [] : Object.keys(actual)) ]);

    for (const key of keys) {
      collect(`${path}.${key}`, own(expected, key), own(actual, key), others, found);
    }
  } else if (Array.isArray(expected) && Array.isArray(actual)) {
    for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
      collect(`${path}[${index}]`, expected[index], actual[index], others, found);
    }
  } else if (expected !== actual) {
    found.push({ path, ...(expected === undefined ? {} : { expected }), ...(actual === undefined ? {} : { actual }) });
  }
}

function own(object: Record<string, JsonValue>, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
