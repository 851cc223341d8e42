import * as v from 'valibot';

import { isJsonObject } from '../../feel/reading';
import type { JsonObject, JsonValue } from '../../feel/reading';

/**
 * Any JSON value. What is read has come from `parseJson`, so all that it holds
 * is JSON: it is not walked once more, however large it is.
 */
export const JsonValueSchema = v.custom<JsonValue>(value => value !== undefined, 'a value');

/** Any JSON object, on the same ground. */
export const JsonObjectSchema = v.custom<JsonObject>(value => isJsonObject(value as JsonValue | undefined), 'an object');
