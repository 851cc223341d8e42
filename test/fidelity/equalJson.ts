import { isJsonObject } from '../../feel';
import type { JsonValue } from '../../feel';

const MASK = '***';

/**
 * Whether two JSON values are the same: the order of keys does not matter, `1`
 * and `1.0` are one number, and where ours hides a secret, anything may stand.
 */
export function equalJson(expected: JsonValue, actual: JsonValue): boolean {
  if (typeof actual === 'string' && actual.includes(MASK)) {
    return matchesMasked(typeof expected === 'object' ? '' : String(expected), actual);
  }

  if (Array.isArray(expected)) {
    return Array.isArray(actual) && expected.length === actual.length
      && expected.every((item, at) => equalJson(item, actual[at] ?? null));
  }

  if (isJsonObject(expected)) {
    return isJsonObject(actual) && Object.keys(expected).length === Object.keys(actual).length
      && Object.entries(expected)
        .every(([ key, value ]) => Object.hasOwn(actual, key) && equalJson(value, actual[key] ?? null));
  }

  return typeof expected === 'object' || typeof actual === 'object' ? expected === actual : expected == actual && typeof expected === typeof actual || isSameNumber(expected, actual);
}

function matchesMasked(expected: string, masked: string): boolean {
  const pattern = masked.split(MASK).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*');

  return new RegExp(`^${pattern}$`).test(expected);
}

function isSameNumber(expected: JsonValue, actual: JsonValue): boolean {
  return [ expected, actual ].every(value => typeof value === 'number' || typeof value === 'bigint') && Number(expected) === Number(actual);
}
