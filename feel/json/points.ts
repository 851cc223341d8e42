import { isJsonObject, JsonDouble } from './JsonValue';
import type { JsonInput, JsonInputObject, JsonObject, JsonValue } from './JsonValue';
import { parseJsonInput } from './parseJson';

/** Where in a JSON value something stands: keys of objects, and places in lists from 0. */
export type JsonPlace = Array<string | number>;

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

/** Where whole numbers are written with a point or an exponent, which plain JSON values do not tell: `1.0`. */
export function pointsIn(input: JsonInput): JsonPlace[] {
  if (input instanceof JsonDouble) {
    return [ [] ];
  }

  if (Array.isArray(input)) {
    return input.flatMap((item, at) => pointsIn(item).map(place => [ at, ...place ]));
  }

  return isJsonObject(input)
    ? Object.entries(input).flatMap(([ key, value ]) => pointsIn(value).map(place => [ key, ...place ]))
    : [];
}

/** Most JSON has no such number, and is not read once more for them; an address such as `127.0.0.1` is none. */
const MAY_HAVE_POINTS = /\.0+(?:[\s,\]}]|$)|\d[eE][+-]?\d/;

/** JSON text with the points of its numbers; undefined where it has none, so that plain JSON says all of it. */
export function readPoints(text: string): JsonInput | undefined {
  const parsed = MAY_HAVE_POINTS.test(text) ? parseJsonInput(text) : undefined;

  return parsed?.kind === 'value' && hasPoints(parsed.value) ? parsed.value : undefined;
}

/** The value with its points, for FEEL, which sees them; the rest of it is not copied. */
export function withPoints(object: JsonObject, places: readonly JsonPlace[]): JsonInputObject {
  return places.reduce<JsonInputObject>((result, [ key, ...rest ]) =>
    typeof key === 'string' && Object.hasOwn(result, key)
      ? { ...result, [key]: pointed(result[key] ?? null, rest) }
      : result, object);
}

/** A place where no whole number stands is passed over. */
function pointed(value: JsonInput, [ step, ...rest ]: JsonPlace): JsonInput {
  if (step === undefined) {
    return typeof value === 'number' && Number.isInteger(value) ? new JsonDouble(value) : value;
  }

  if (Array.isArray(value)) {
    return value.map((item, at) => at === step ? pointed(item, rest) : item);
  }

  return isJsonObject(value) && Object.hasOwn(value, step)
    ? { ...value, [step]: pointed(value[step] ?? null, rest) }
    : value;
}
