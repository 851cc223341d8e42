import { isJsonObject, parseJson } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';
import { equalJson } from './equalJson';

/** The first part of a job's ending in which ours differs from the runtime's, by the rules of RUNTIME.md. */
export function differenceIn(expected: JsonObject, actual: JsonObject): string | undefined {
  return comparedParts(expected).find(part => !equalJson(valueOf(expected, part), valueOf(actual, part)));
}

function comparedParts({ kind, retries, request }: JsonObject): string[] {
  return [
    'kind', 'variables',
    ...request === undefined ? [] : [ 'request' ],
    ...kind === 'throwError' ? [ 'code', 'message' ] : [],
    ...kind === 'fail' ? [ 'retries' ] : [],
    ...kind === 'fail' && typeof retries === 'number' && retries > 0 ? [ 'backoffMs' ] : []
  ];
}

function valueOf(ending: JsonObject, part: string): JsonValue {
  const value = ending[part] ?? null;

  switch (part) {
    case 'variables':
      return ending.kind === 'fail' ? errorIn(value) : value;
    case 'request':
      return isJsonObject(value) ? { ...value, payload: payloadIn(value.payload) } : value;
    case 'backoffMs':
      return value ?? 0;
    case 'message':
      return value ?? '';
    default:
      return value;
  }
}

/**
 * Of a failure's variables only the error counts: a job error's message, or what the runtime says of an exception but
 * for the words.
 */
function errorIn(variables: JsonValue): JsonValue {
  const error = isJsonObject(variables) ? variables.error ?? null : null;

  return isJsonObject(error) ? { type: error.type ?? null, code: error.code ?? null } : error;
}

/** The payload's text, by its JSON value. */
function payloadIn(payload: JsonValue | undefined): JsonValue {
  const text = typeof payload === 'string' ? payload : '';
  const parsed = parseJson(text);

  return parsed.kind === 'value' ? parsed.value : `no JSON: ${text}`;
}
