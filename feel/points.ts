import { isJsonObject, JsonDouble } from './json';
import type { JsonInput, JsonInputObject, JsonObject } from './json';

/** Where in a JSON value something stands: keys of objects, and places in lists from 0. */
export type JsonPlace = Array<string | number>;

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
