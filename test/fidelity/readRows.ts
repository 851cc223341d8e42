import { readFileSync } from 'node:fs';

import { isJsonObject, parseJson } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';

/** The rows of a table: a JSON object a line. */
export function readRows(file: string): JsonObject[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n').map(line => {
    const parsed = parseJson(line);

    if (parsed.kind === 'invalid') {
      throw new Error(`${file}: ${parsed.message}`);
    }

    return objectIn(parsed.value);
  });
}

export function objectIn(value: JsonValue | undefined): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error('An object was expected');
  }

  return value;
}

export function textIn(value: JsonValue | undefined): string {
  if (typeof value !== 'string') {
    throw new Error('A text was expected');
  }

  return value;
}

export function numberIn(value: JsonValue | undefined): number {
  if (typeof value !== 'number') {
    throw new Error('A number was expected');
  }

  return value;
}

export function optionalText(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : textIn(value);
}
