import { isObject } from '../../../connector/jsonValues';
import { parseJson, type JsonObject } from '../../../feel/json';

export type ReadVariables =
  | { kind: 'variables'; variables: JsonObject }
  | { kind: 'invalid'; message: string };

/** Reads the test variables as they were typed; nothing typed means none. */
export function readVariables(text: string): ReadVariables {
  if (text.trim() === '') {
    return { kind: 'variables', variables: {} };
  }

  const parsed = parseJson(text);

  if (parsed.kind === 'invalid') {
    return { kind: 'invalid', message: `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}.` };
  }

  return isObject(parsed.value)
    ? { kind: 'variables', variables: parsed.value }
    : { kind: 'invalid', message: 'Test variables are a JSON object, such as { "orderId": 42 }.' };
}
