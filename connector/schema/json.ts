import * as v from 'valibot';

import { isJsonObject } from '../../feel/reading';
import type { JsonInput, JsonInputObject, JsonObject, JsonValue } from '../../feel/reading';

/**
 * Any JSON value. What `readShape` reads is JSON already, so all that it holds
 * is: it is not walked once more, however large it is.
 */
export const JsonValueSchema = v.custom<JsonValue>(value => value !== undefined, 'a value');

/** Any JSON object, on the same ground. */
export const JsonObjectSchema = v.custom<JsonObject>(value => isJsonObject(value), 'an object');

/** Any JSON value, of which FEEL may see the points of its numbers (`1.0`). */
export const JsonInputSchema = v.custom<JsonInput>(value => value !== undefined, 'a value');
export const JsonInputObjectSchema = v.custom<JsonInputObject>(value => isJsonObject(value), 'an object');
