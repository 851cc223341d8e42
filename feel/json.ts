import { parse, stringify } from 'lossless-json';

/**
 * A JSON value whose numbers keep what Camunda's engine keeps of them: whole
 * numbers beyond 2^53 are `bigint` (the engine's 64-bit integers), all others
 * are `number` (its doubles).
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}

/** `line` and `column` count from 1, `offset` from 0. */
export type ParsedJson =
  | { kind: 'value'; value: JsonValue }
  | { kind: 'invalid'; message: string; line: number; column: number; offset: number };

/** How deep lists and objects may nest. */
const MAX_NESTING = 500;

/**
 * Parses JSON without losing digits. Of keys that come twice the last counts,
 * as in the engine; `__proto__` is a key like any other.
 */
export function parseJson(text: string): ParsedJson {
  const tooDeep = findTooDeep(text);

  if (tooDeep !== null) {
    return invalid(text, tooDeep, `Lists and objects nest deeper than ${MAX_NESTING} levels`);
  }

  try {
    const value = parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });

    return isJsonValue(value) ? { kind: 'value', value } : invalid(text, 0, 'This is no JSON value');
  } catch (error) {
    return describe(text, error);
  }
}

/** Writes a value as JSON text; with an indent, over several lines. */
export function formatJson(value: JsonValue, indent?: number): string {
  return stringify(value, null, indent) ?? 'null';
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function describe(text: string, error: unknown): ParsedJson {
  if (error instanceof RangeError) {
    return invalid(text, text.indexOf(error.message), `The number ${error.message} is too large`);
  }

  if (!(error instanceof SyntaxError)) {
    throw error;
  }

  const position = / at position (\d+)$/.exec(error.message);

  return invalid(text, Number(position?.[1] ?? 0), error.message.slice(0, position?.index));
}

function invalid(text: string, offset: number, message: string): ParsedJson {
  const linesBefore = text.slice(0, offset).split('\n');

  return { kind: 'invalid', message, offset, line: linesBefore.length, column: (linesBefore.at(-1)?.length ?? 0) + 1 };
}

function isJsonValue(value: unknown): value is JsonValue {
  switch (typeof value) {
    case 'string': case 'number': case 'bigint': case 'boolean': return true;
    case 'object': return value === null || Object.values(value).every(isJsonValue);
    default: return false;
  }
}
