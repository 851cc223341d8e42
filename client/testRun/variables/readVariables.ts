import { isJsonObject, type JsonObject, type JsonPlace, parseJsonInput, pointsIn, toPlainJson } from '../../../feel/reading';

export type ReadVariables =

  /** @property points where numbers are written with a point, which FEEL sees */
  | { kind: 'variables'; variables: JsonObject; points: JsonPlace[] }
  | { kind: 'invalid'; message: string };

/** Reads the test variables as they were typed; nothing typed means none. */
export function readVariables(text: string): ReadVariables {
  if (text.trim() === '') {
    return { kind: 'variables', variables: {}, points: [] };
  }

  const parsed = parseJsonInput(text);

  if (parsed.kind === 'invalid') {
    return { kind: 'invalid', message: `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}.` };
  }

  return isJsonObject(parsed.value)
    ? { kind: 'variables', variables: toPlainJson(parsed.value), points: pointsIn(parsed.value) }
    : { kind: 'invalid', message: 'Test variables are a JSON object, such as { "orderId": 42 }.' };
}
