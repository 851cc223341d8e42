import { parse } from 'lossless-json';

import { JsonDouble } from './JsonValue';
import type { JsonInput, JsonValue } from './JsonValue';

/** `line` and `column` count from 1, `offset` from 0. */
export type ParsedJson<T = JsonValue> =
  | { kind: 'value'; value: T }
  | { kind: 'invalid'; message: string; line: number; column: number; offset: number };

/** How deep lists and objects may nest. */
export const MAX_NESTING = 500;

const [ QUOTE, BACKSLASH ] = [ 0x22, 0x5c ];
const [ OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE ] = [ 0x5b, 0x5d, 0x7b, 0x7d ];

/**
 * Parses JSON without losing digits. Of keys that come twice the last counts,
 * as in the engine; `__proto__` is a key like any other.
 */
export function parseJson(text: string): ParsedJson {
  return parsePlainJson(text, DELICATE_NUMBER) ?? parseWith(text, parseNumber, isJsonValue);
}

/** As `parseJson`, for what is handed to FEEL: a number keeps its point. */
export function parseJsonInput(text: string): ParsedJson<JsonInput> {
  return parsePlainJson(text, DELICATE_FOR_FEEL) ?? parseWith(text, parseNumberForFeel, isJsonInput);
}

/** As `parseJson`, with numbers made of their digits as one likes. */
export function parseJsonWith(text: string, readNumber: (digits: string) => unknown): ParsedJson<unknown> {
  return parseWith(text, readNumber, isAnything);
}

function parseWith<T>(
  text: string, readNumber: (digits: string) => unknown, isOfType: (value: unknown) => value is T
): ParsedJson<T> {
  const tooDeep = findTooDeep(text);

  if (tooDeep !== undefined) {
    return invalid(text, tooDeep, `Lists and objects nest deeper than ${MAX_NESTING} levels`);
  }

  try {
    const value = parse(text, null, { parseNumber: readNumber, onDuplicateKey: ({ newValue }) => newValue });

    return isOfType(value) ? { kind: 'value', value } : invalid(text, 0, 'This is no JSON value');
  } catch (error) {
    return describe(text, error);
  }
}

function parseNumber(digits: string): number | bigint {
  const number = Number(digits);

  if (!Number.isFinite(number)) {
    throw new RangeError(digits);
  }

  if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(number)) {
    return BigInt(digits);
  }

  return number === 0 ? 0 : number;
}

function parseNumberForFeel(digits: string): number | bigint | JsonDouble {
  const number = parseNumber(digits);

  return typeof number === 'number' && Number.isInteger(number) && /[.eE]/.test(digits) ? new JsonDouble(number) : number;
}

function describe(text: string, error: unknown): InvalidJson {
  if (error instanceof RangeError) {
    return invalid(text, text.indexOf(error.message), `The number ${error.message} is too large`);
  }

  if (!(error instanceof SyntaxError)) {
    throw error;
  }

  const position = / at position (\d+)$/.exec(error.message);

  return invalid(text, Number(position?.[1] ?? 0), error.message.slice(0, position?.index));
}

function invalid(text: string, offset: number, message: string): InvalidJson {
  const linesBefore = text.slice(0, offset).split('\n');

  return { kind: 'invalid', message, offset, line: linesBefore.length, column: (linesBefore.at(-1)?.length ?? 0) + 1 };
}

type InvalidJson = Extract<ParsedJson, { kind: 'invalid' }>;

function isJsonValue(value: unknown): value is JsonValue {
  return isScalar(value) || (isNested(value) && Object.values(value).every(isJsonValue));
}

function isJsonInput(value: unknown): value is JsonInput {
  return isScalar(value) || value instanceof JsonDouble || (isNested(value) && Object.values(value).every(isJsonInput));
}

function isAnything(value: unknown): value is unknown {
  return value !== undefined;
}

function isScalar(value: unknown): boolean {
  return value === null || [ 'string', 'number', 'bigint', 'boolean' ].includes(typeof value);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof JsonDouble);
}

/**
 * Numbers that lose something where JSON's own reader reads them: many digits, exponents, a zero below zero. What comes
 * before and after tells them from most of what is text, such as `2026-08-01`.
 */
const DELICATE_NUMBER = /\d{16}|\d[eE][+-]?\d|(?:^|[\s:,[])-0/;

/** Those, and the whole numbers that are written with a point. */
const DELICATE_FOR_FEEL = /\d{16}|\d[eE][+-]?\d|(?:^|[\s:,[])-0|\.0+(?:[\s,\]}]|$)/;

/**
 * JSON's own reader is many times quicker, and as good for all JSON without
 * delicate numbers; undefined where the text may have some, or is no JSON.
 */
function parsePlainJson(text: string, delicate: RegExp): ParsedJson | undefined {
  if (delicate.test(text) || findTooDeep(text) !== undefined) {
    return undefined;
  }

  try {

    // what it gives is JSON and nothing else: to walk it once more would cost as much as to read it
    return { kind: 'value', value: JSON.parse(text) as JsonValue };
  } catch {

    // the other reader says what is wrong
    return undefined;
  }
}

/** Where lists and objects nest too deep; undefined where they do not. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;

  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);

    if (unit === QUOTE) {
      inString = !inString;
    } else if (inString) {
      at += unit === BACKSLASH ? 1 : 0;
    } else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) {
      depth++;
    } else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) {
      depth--;
    }

    if (depth > MAX_NESTING) {
      return at;
    }
  }

  return undefined;
}
