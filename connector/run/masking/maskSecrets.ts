import type { JsonObject, JsonValue } from '../../../feel';
import { formatJson, parseJson } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';
import { maskBeforeCuts, maskBeginning } from './maskCuts';
import { secretForms } from './secretForms';

export const MASK = '***';

const LEAST_DIGITS = 4;

/** Shorter lines, or in another case, are found in any text. */
const LEAST_LINE = 6;

export type Mask = (value: JsonValue) => JsonValue;

/** Long lists that were gone through, which stand at several places of a report. */
type Masked = WeakMap<object, JsonValue>;

const LARGE = 64;

/**
 * Hides secret values wherever they come back: in strings and keys, as they
 * are or encoded, and as numbers, since a payload that is text may turn a
 * secret into one.
 */
export function createMask(secrets: Iterable<string>): Mask {
  const values = valuesOf(secrets);

  if (values.length === 0) {
    return nothingToMask;
  }

  const masked: Masked = new WeakMap();
  const forms = formsOf(values);
  const wholes = new Set(values);

  return value => maskValue(value, text => maskText(text, forms), wholes, masked);
}

/** The mask of no secrets. */
export const nothingToMask: Mask = value => value;

/** As createMask, for the tail of a log, which may begin within a secret. */
export function maskLog(log: string, secrets: Iterable<string>): string {
  const forms = formsOf(valuesOf(secrets));

  return maskText(maskBeginning(log, forms, MASK), forms);
}

function valuesOf(secrets: Iterable<string>): string[] {
  return [ ...new Set([ ...secrets ].flatMap(withLeaves)
    .flatMap(value => [ value, value.trim(), ...linesOf(value) ]).flatMap(inEveryCase)) ].filter(value => value.trim() !== '');
}

/**
 * Text of several lines, such as a PEM key, comes back line by line in a log or a trace; its head and foot
 * are no secret.
 */
function linesOf(value: string): string[] {
  const lines = value.split(/\r\n|\r|\n|\\n/);

  return lines.length === 1 ? []
    : lines.map(line => line.trim()).filter(line => line.length >= LEAST_LINE && !/^-----(BEGIN|END) [A-Z ]+-----$/.test(line));
}

/** A host or a region is written in lower case; so may be any other text. */
function inEveryCase(value: string): string[] {
  return value.length < LEAST_LINE ? [ value ] : [ value, value.toLowerCase(), value.toUpperCase() ];
}

/** The longest first: a secret may be a part of another one. */
function formsOf(values: string[]): string[] {
  return [ ...new Set(values.flatMap(secretForms)) ].sort((a, b) => b.length - a.length);
}

function maskText(text: string, forms: string[]): string {
  const shortest = forms.at(-1)?.length ?? Infinity;
  const masked = text.length < shortest ? text : forms.reduce(
    (masked, form) => masked.includes(form) ? masked.replaceAll(form, MASK) : masked, text
  );

  return maskBeforeCuts(masked, forms, MASK);
}

/** What holds no secret is not copied. */
function maskValue(
  value: JsonValue, mask: (text: string) => string, wholes: Set<string>, masked: Masked
): JsonValue {
  if (typeof value === 'string') {
    return mask(value);
  }

  if (Array.isArray(value) || isJsonObject(value)) {
    return maskOnce(value, masked, () => maskEntries(value, entry => maskValue(entry, mask, wholes, masked), mask));
  }

  return typeof value !== 'boolean' && value !== null && isSecretNumber(String(value), wholes) ? MASK : value;
}

/** To remember a small one would take longer than to go through it again. */
function maskOnce(value: JsonValue[] | JsonObject, masked: Masked, work: () => JsonValue): JsonValue {
  if (!Array.isArray(value) || value.length < LARGE) {
    return work();
  }

  const result = masked.get(value) ?? work();

  masked.set(value, result);

  return result;
}

function maskEntries(
  value: JsonValue[] | JsonObject, maskEntry: (entry: JsonValue) => JsonValue, mask: (text: string) => string
): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map(maskEntry);

    return items.every((item, index) => item === value[index]) ? value : items;
  }

  const keys = Object.keys(value);
  const entries = keys.map(key => maskEntry(value[key] ?? null));

  return keys.every((key, index) => entries[index] === value[key] && mask(key) === key)
    ? value
    : Object.fromEntries(keys.map((key, index) => [ mask(key), entries[index] ?? null ]));
}

/** A number is a secret as a whole; long digits are one within a longer number too. */
function isSecretNumber(digits: string, wholes: Set<string>): boolean {
  return wholes.has(digits) || [ ...wholes ].some(whole => whole.length >= LEAST_DIGITS && digits.includes(whole));
}

/**
 * A secret that is a JSON document may come back as its parts, one that is a number with fewer digits:
 * `4.50` as `4.5`.
 */
function withLeaves(secret: string): string[] {
  const text = secret.trim();

  if (!/^[{[\d-]/.test(text)) {
    return [ secret ];
  }

  const parsed = parseJson(text);

  return parsed.kind === 'value' ? [ secret, formatJson(parsed.value), ...leavesOf(parsed.value) ] : [ secret ];
}

function leavesOf(value: JsonValue): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(leavesOf);
  }

  if (isJsonObject(value)) {
    return Object.values(value satisfies JsonObject).flatMap(leavesOf);
  }

  return value === null || typeof value === 'boolean' ? [] : [ String(value) ];
}
