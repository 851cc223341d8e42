import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';
import type { JsonObject, JsonValue } from '../../feel/reading';

/** Variables with what they lack of others; what is there stays as it is. */
export function addMissing(variables: JsonObject, others: JsonObject): JsonObject {
  const added = Object.entries(others)
    .map(([ name, value ]) => [ name, merge(ownEntry(variables, name), value) ] as const);

  return { ...variables, ...Object.fromEntries(added) };
}

/** The paths that variables lack of others, such as `order.id`, each at its root. */
export function missingPaths(variables: JsonObject, others: JsonObject): string[] {
  return Object.entries(others).flatMap(([ name, value ]) => {
    const own = ownEntry(variables, name);

    if (own === undefined) {
      return [ name ];
    }

    return isJsonObject(own) && isJsonObject(value) ? missingPaths(own, value).map(path => `${name}.${path}`) : [];
  });
}

function merge(own: JsonValue | undefined, other: JsonValue): JsonValue {
  if (own === undefined) {
    return other;
  }

  return isJsonObject(own) && isJsonObject(other) ? addMissing(own, other) : own;
}
