import type { JsonValue } from '../../feel/reading';
import { isJsonObject } from '../../feel/reading';

/**
 * Whether two values are the same, whatever the order of keys; `1` and `1n` are one number. Ends at
 * the first difference.
 */
export function equalJson(one: JsonValue, other: JsonValue): boolean {
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length
      && one.every((item, index) => equalJson(item, other[index] ?? null));
  }

  if (isJsonObject(one)) {
    return isJsonObject(other) && Object.keys(one).length === Object.keys(other).length
      && Object.entries(one)
        .every(([ key, value ]) => Object.hasOwn(other, key) && equalJson(value, other[key] ?? null));
  }

  return one === other || typeof one !== typeof other && isNumeric(one) && isNumeric(other) && `${one}` === `${other}`;
}

function isNumeric(value: JsonValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
