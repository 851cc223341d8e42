/**
 * A JSON value whose numbers keep what Camunda's engine keeps of them: whole
 * numbers beyond 2^53 are `bigint` (the engine's 64-bit integers), all others
 * are `number` (its doubles).
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}
