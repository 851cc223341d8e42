import type { JsonValue } from '../../feel/reading';
import { isJsonObject } from '../../feel/reading';
import type { JsonPath } from './JsonPath';

/**
 * Finds where a text stands in a value's keys and in what is no list or
 * object, whatever its case, in the order in which a tree shows them. It yields after each
 * value it looks at, undefined where that does not match: whoever drives it may pause.
 */
export function* searchJson(value: JsonValue, text: string): Generator<JsonPath | undefined> {
  const sought = text.toLowerCase();

  if (sought !== '') {
    yield* searchIn(value, [], sought);
  }
}

function* searchIn(value: JsonValue, path: JsonPath, sought: string): Generator<JsonPath | undefined> {
  const key = path.at(-1);
  const isFound = typeof key === 'string' && key.toLowerCase().includes(sought) || isScalar(value) && String(value).toLowerCase().includes(sought);

  yield isFound ? path : undefined;

  if (Array.isArray(value)) {
    for (const [ index, item ] of value.entries()) {
      yield* searchIn(item, [ ...path, index ], sought);
    }
  } else if (isJsonObject(value)) {
    for (const [ name, item ] of Object.entries(value)) {
      yield* searchIn(item, [ ...path, name ], sought);
    }
  }
}

function isScalar(value: JsonValue): value is Exclude<JsonValue, object> | null {
  return value === null || typeof value !== 'object';
}
