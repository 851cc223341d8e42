import type { JsonObject, JsonValue } from '../../feel';
import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import { outputVariables } from '../preview/previewField';
import { seenByErrorExpression } from '../run/conclusion/seenByErrorExpression';
import { feelPath } from '../values/feelPath';

/** FEEL that reads what a failed function reports, in what the error expression sees. */
export interface ReportedPlaces {
  type?: string;
  message?: string;
}

/** Names that the runtime gives another meaning at the top level. */
const TAKEN = [ 'response', 'job', 'error' ];

const MARKS = { errorType: '\u2063type\u2063', errorMessage: '\u2063message\u2063' };

/**
 * Where a task's error expression finds what a failed function reports: the
 * task's own output mapping is tried with an answer that can be told from all
 * else (connector contract 3.8).
 *
 * @returns a place for each text that the answer has and the mapping carries
 */
export function reportedPlaces(task: LambdaTask, response: JsonObject): ReportedPlaces {
  const payload = ownEntry(response, 'payload') ?? null;
  const probe = { ...response, payload: marked(payload) };
  const variables = outputVariables(task, probe);
  const seen = seenByErrorExpression(probe, variables);
  const placeOf = (mark: string) => {
    const path = pathTo(seen, mark);

    return path && (seen === probe || TAKEN.includes(path[0] ?? '') ? feelPath('response', path) : feelPath('', path));
  };

  return { type: placeOf(MARKS.errorType), message: placeOf(MARKS.errorMessage) };
}

function marked(payload: JsonValue): JsonValue {
  return isJsonObject(payload)
    ? { ...payload, ...Object.fromEntries(Object.entries(MARKS).filter(([ key ]) => typeof ownEntry(payload, key) === 'string')) }
    : payload;
}

/** The shortest path of keys to a text. */
function pathTo(root: JsonObject, text: string): string[] | undefined {
  const open: Array<{ value: JsonObject; path: string[] }> = [ { value: root, path: [] } ];

  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const [ key, value ] of Object.entries(next.value)) {
      const path = [ ...next.path, key ];

      if (value === text) {
        return path;
      }

      if (isJsonObject(value)) {
        open.push({ value, path });
      }
    }
  }

  return undefined;
}
