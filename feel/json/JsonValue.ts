import { LosslessNumber, stringify } from 'lossless-json';

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

/**
 * Writes a value as JSON text, its numbers with their points; with an indent, over several lines. The engine's own
 * writer is quicker, and knows no other numbers than its own.
 */
export function formatJson(value: JsonInput, indent?: number): string {
  return indent === undefined && hasOnlyOwnNumbers(value) ? JSON.stringify(value) : stringify(value, null, indent) ?? 'null';
}

function hasOnlyOwnNumbers(value: JsonInput | undefined): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'bigint' && value !== undefined;
  }

  return !(value instanceof JsonDouble) && Object.values(value).every(hasOnlyOwnNumbers);
}

/** Whether a value is a JSON object; of what may be no JSON it tells nothing of what is inside. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject;
export function isJsonObject(value: JsonInput | undefined): value is JsonInputObject;
export function isJsonObject(value: unknown): boolean;

export function isJsonObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonDouble);
}
