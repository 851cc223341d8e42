import type { JsonObject, JsonValue } from '../../../feel';
import { millisecondsOf, parseDuration } from '../../duration';
import { readJavaInteger } from '../../javaNumbers';
import { javaTrim } from '../../javaText';
import { jsonTypeOf } from '../../jsonValues';
import { isJsonObject } from '../../../feel/reading';
import { bound, unbound } from './Bound';
import type { Bound } from './Bound';
import { nanosOf } from './nanosOf';
import { unwrap } from './unwrap';

const MAX_INT = 2 ** 31 - 1;

const NANOS = 1_000_000_000n;

/** As a Java String: numbers and booleans become text. */
export function toText(value: JsonValue): Bound<string | null> {
  return on(value, 'text', item => isJsonObject(item) ? wrong('text', item) : bound(item === null ? null : javaText(item)));
}

/** As a Java Map. */
export function toMap(value: JsonValue): Bound<JsonObject | null> {
  return on(value, 'a context', item => item === null || isJsonObject(item) ? bound(item) : wrong('a context', item));
}

/** As a Java Integer: fractions are cut off, text is read, in digits of any script, and empty text is null. */
export function toInteger(value: JsonValue): Bound<number | null> {
  return on(value, 'a whole number', item => {
    const text = typeof item === 'string' ? javaTrim(item) : undefined;

    if (item === null || text === '') {
      return bound(null);
    }

    const number = text === undefined ? item : readJavaInteger(text);

    return typeof number === 'number' || typeof number === 'bigint' ? within32Bits(Number(number)) : wrong('a whole number', item);
  });
}

/**
 * As a Java Duration, in milliseconds: text in ISO-8601, or a number of
 * seconds; empty text is null. Infinite where Java's 64 bits are too few.
 */
export function toDuration(value: JsonValue): Bound<number | null> {
  return on(value, 'a duration', item => {
    if (item === null || typeof item === 'string' && javaTrim(item) === '') {
      return bound(null);
    }

    const milliseconds = typeof item === 'number' || typeof item === 'bigint' ? millisecondsOf(nanosIn(item))
      : typeof item === 'string' ? parseDuration(javaTrim(item)) : undefined;

    return milliseconds === undefined ? wrong('a duration', item) : bound(milliseconds);
  });
}

function nanosIn(seconds: number | bigint): bigint {
  return Number.isSafeInteger(seconds) || typeof seconds === 'bigint' ? BigInt(seconds) * NANOS : nanosOf(seconds);
}

function on<T>(value: JsonValue, wanted: string, read: (item: Exclude<JsonValue, JsonValue[]>) => Bound<T>): Bound<T> {
  const item = unwrap(value, wanted);

  return item.kind === 'bound' ? read(item.value) : item;
}

function within32Bits(number: number): Bound<number> {
  return number > MAX_INT || number < -MAX_INT - 1
    ? unbound(`must be a whole number of 32 bits, but is ${number}`)
    : bound(Math.trunc(number));
}

/** Numbers as Java writes them: whole ones with all their digits, others such as `1.5` and `1.0E21`. */
function javaText(value: string | number | bigint | boolean): string {
  if (typeof value !== 'number' || Number.isInteger(value) && Math.abs(value) < 2 ** 63) {
    return typeof value === 'number' ? BigInt(value).toString() : String(value);
  }

  const [ digits = '', exponent = '0' ] = value.toExponential().split('e');
  const isPlain = Number(exponent) >= -3 && Number(exponent) < 7;

  return isPlain ? String(value) : `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

function wrong(wanted: string, value: JsonValue): Bound<never> {
  return unbound(`must be ${wanted}, but is ${jsonTypeOf(value)}`);
}
