import type { JsonValue } from '../../feel';

/** What a program of ours made, as plain JSON: what is undefined is left out. */
export function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) {
    return value.map(toJson);
  }

  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).flatMap(
      ([ key, entry ]) => entry === undefined ? [] : [ [ key, toJson(entry) ] ]
    ));
  }

  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? value : null;
}
