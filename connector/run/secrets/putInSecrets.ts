import type { JsonObject, JsonValue } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';

/** Where in the job's variables references to Camunda secrets stand, and whose. */
export interface SecretPlace {
  path: string[];
  names: string[];
}

/** What a written-out reference is while inputs are evaluated: its own text. */
export function referenceTo(name: string): string {
  return `camunda.secrets.${name}`;
}

/** A copy with the secrets' values in place of their references; a reference without a value stays. */
export function putInSecrets(variables: JsonObject, places: SecretPlace[], secrets: Map<string, string>): JsonObject {
  return places.reduce((filled, { path, names }) => {
    const reference = anyReferenceTo(names);
    const rewrite = (text: string) => text.replace(reference, (match, name: string) => secrets.get(name) ?? match);

    return replaceIn(filled, path, rewrite);
  }, variables);
}

/** All in one go, longer names first: `T_2` is not `T` with something behind it. */
function anyReferenceTo(names: string[]): RegExp {
  const alternatives = [ ...names ].sort((a, b) => b.length - a.length).map(escapeForRegExp);

  return new RegExp(`camunda\\.secrets\\.(${alternatives.join('|')})`, 'g');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function replaceIn(object: JsonObject, [ key, ...rest ]: string[], rewrite: (text: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(
    ([ name, entry ]) => [ name, name === key ? replaceAt(entry, rest, rewrite) : entry ]
  ));
}

function replaceAt(value: JsonValue, path: string[], rewrite: (text: string) => string): JsonValue {
  if (isJsonObject(value)) {
    return replaceIn(value, path, rewrite);
  }

  return typeof value === 'string' && !path.length ? rewrite(value) : value;
}
