import { isJsonObject, type JsonObject, type JsonPlace, parseJsonInput, pointsIn, toPlainJson } from '../../feel/reading';

export type ReadVariables =

  /** @property points where numbers are written with a point, which FEEL sees */
  | { kind: 'variables'; variables: JsonObject; points: JsonPlace[] }

  /** @property line of a place where it is no JSON, from 1; `offset` of that place, from 0 */
  | { kind: 'invalid'; message: string; place?: { line: number; offset: number } };

/** Reads the test variables as they were typed; nothing typed means none. */
export function readVariables(text: string): ReadVariables {
  if (text.trim() === '') {
    return { kind: 'variables', variables: {}, points: [] };
  }

  const parsed = parseJsonInput(text);

  if (parsed.kind === 'invalid') {
    const { line, column, offset, message } = parsed;

    return { kind: 'invalid', message: `Line ${line}, column ${column}: ${message}.`, place: { line, offset } };
  }

  return isJsonObject(parsed.value)
    ? { kind: 'variables', variables: toPlainJson(parsed.value), points: pointsIn(parsed.value) }
    : { kind: 'invalid', message: 'Test variables are a JSON object, such as { "orderId": 42 }.' };
}
