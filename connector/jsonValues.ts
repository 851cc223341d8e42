import type { JsonValue } from '../feel';
import { isJsonObject } from '../feel/reading';

/** An object's own entry; what JavaScript objects inherit is no data. */
export function ownEntry<Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value at a path of keys, or undefined where there is none. */
export function valueAt(value: JsonValue | undefined, path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (current, key) => isJsonObject(current) ? ownEntry(current, key) : undefined,
    value
  );
}

/** What people and error messages call the type of a JSON value. */
export function jsonTypeOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }

  if (Array.isArray(value)) {
    return 'array';
  }

  return typeof value === 'bigint' ? 'number' : typeof value;
}
