import { LosslessNumber, parse, stringify } from 'lossless-json';

/**
 * A JSON value whose numbers keep what Camunda's engine keeps of them: whole
 * numbers beyond 2^53 are `bigint` (the engine's 64-bit integers), all others
 * are `number` (its doubles).
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}

/** A JSON number that is written with a point or an exponent and is whole all the same, such as `1.0` or `1e5`. */
export class JsonDouble {

  constructor(readonly value: number) {}

  /** Written so that it is read as what it is: `1.0`. */
  toJSON(): LosslessNumber {
    const digits = String(this.value);

    return new LosslessNumber(digits.includes('e') ? digits : `${digits}.0`);
  }
}

/**
 * JSON as FEEL takes it: there, a number keeps its point (`string(1.0)` is
 * `1.0`), which no other reader of JSON has a use for.
 */
export type JsonInput = JsonValue | JsonDouble | JsonInput[] | JsonInputObject;

export interface JsonInputObject {
  [key: string]: JsonInput;
}

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

/** Whether there are any numbers that are written with a point and are whole all the same. */
export function hasPoints(input: JsonInput): boolean {
  return input instanceof JsonDouble || typeof input === 'object' && input !== null && Object.values(input).some(hasPoints);
}

/** JSON without what only FEEL sees of it; what has nothing of that is not copied. */
export function toPlainJson(input: JsonInputObject): JsonObject;
export function toPlainJson(input: JsonInput): JsonValue;

export function toPlainJson(input: JsonInput): JsonValue {
  if (isPlain(input)) {
    return input;
  }

  if (input instanceof JsonDouble) {
    return input.value;
  }

  return Array.isArray(input)
    ? input.map(toPlainJson)
    : Object.fromEntries(Object.entries(input).map(([ key, value ]) => [ key, toPlainJson(value) ]));
}

function isPlain(input: JsonInput): input is JsonValue {
  return !hasPoints(input);
}

function parseWith<T>(
  text: string, readNumber: (digits: string) => unknown, isOfType: (value: unknown) => value is T
): ParsedJson<T> {
  const tooDeep = findTooDeep(text);

  if (tooDeep !== null) {
    return invalid(text, tooDeep, `Lists and objects nest deeper than ${MAX_NESTING} levels`);
  }

  try {
    const value = parse(text, null, { parseNumber: readNumber, onDuplicateKey: ({ newValue }) => newValue });

    return isOfType(value) ? { kind: 'value', value } : invalid(text, 0, 'This is no JSON value');
  } catch (error) {
    return describe(text, error);
  }
}

/** Writes a value as JSON text, its numbers with their points; with an indent, over several lines. */
export function formatJson(value: JsonInput, indent?: number): string {
  return stringify(value, null, indent) ?? 'null';
}

/** Whether a value is a JSON object; of what may be no JSON it tells nothing of what is inside. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject;
export function isJsonObject(value: JsonInput | undefined): value is JsonInputObject;
export function isJsonObject(value: unknown): boolean;

export function isJsonObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonDouble);
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

function findTooDeep(text: string): number | null {
  let depth = 0;

  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') {
      depth++;
    } else if (token === ']' || token === '}') {
      depth--;
    }

    if (depth > MAX_NESTING) {
      return index;
    }
  }

  return null;
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

/** Numbers that lose something where JSON's own reader reads them: many digits, exponents, a zero below zero. */
const DELICATE_NUMBER = /\d{16}|\d[eE]|-0/;

/** Those, and the whole numbers that are written with a point. */
const DELICATE_FOR_FEEL = /\d{16}|\d[eE]|-0|\.0+(?!\d)/;

/**
 * JSON's own reader is many times quicker, and as good for all JSON without
 * delicate numbers; undefined where the text may have some, or is no JSON.
 */
function parsePlainJson(text: string, delicate: RegExp): ParsedJson | undefined {
  if (delicate.test(text) || nestsTooDeep(text)) {
    return undefined;
  }

  try {
    return { kind: 'value', value: JSON.parse(text) as JsonValue };
  } catch {

    // the other reader says what is wrong
    return undefined;
  }
}

function nestsTooDeep(text: string): boolean {
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
      return true;
    }
  }

  return false;
}
