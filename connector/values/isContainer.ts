import type { JsonObject, JsonValue } from '../../feel/reading';
import { isJsonObject } from '../../feel/reading';

/** Whether something is inside a value: lists and objects that are not empty. */
export function isContainer(value: JsonValue): value is JsonValue[] | JsonObject {
  if (Array.isArray(value)) {
    return value.length > 0;
  }

  if (!isJsonObject(value)) {
    return false;
  }

  for (const key in value) {
    if (Object.hasOwn(value, key)) {
      return true;
    }
  }

  return false;
}
