import type { JsonValue } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';
import { isKeyPath, mayHoldCredentials } from '../secrets/credentialPath';
import { MASK } from './maskSecrets';

/** AWS gives no shorter access keys; `test`, as emulators take it, would be found everywhere. */
const LEAST_KEY_LENGTH = 16;

/** With `***` for access and secret keys in plain text; references to secrets stay. What has none is not copied. */
export function hideKeys(value: JsonValue, path: string[]): JsonValue {
  if (isPlainKey(value, path)) {
    return MASK;
  }

  if (!isJsonObject(value) || !mayHoldCredentials(path)) {
    return value;
  }

  const entries = Object.entries(value).map(([ key, entry ]) => [ key, hideKeys(entry, [ ...path, key ]) ] as const);

  return entries.every(([ key, entry ]) => entry === value[key]) ? value : Object.fromEntries(entries);
}

/** The access and secret keys in plain text that are worth looking for elsewhere. */
export function plainKeysIn(value: JsonValue, path: string[]): string[] {
  if (isPlainKey(value, path)) {
    return value.length < LEAST_KEY_LENGTH ? [] : [ value ];
  }

  return isJsonObject(value) && mayHoldCredentials(path)
    ? Object.entries(value).flatMap(([ key, entry ]) => plainKeysIn(entry, [ ...path, key ]))
    : [];
}

function isPlainKey(value: JsonValue, path: string[]): value is string {
  return typeof value === 'string' && value !== '' && isKeyPath(path) && !value.includes('secrets.');
}
