import type { RunReport } from '../../connector/run/report';
import { utf8Length } from '../../connector/utf8Length';
import { formatJson } from '../../feel/reading';

/** What a run gives for an example of the task's output. */
export type Example =
  | { kind: 'example'; json: string }
  | { kind: 'tooLarge'; message: string }
  | { kind: 'none' };

/** More would weigh on the diagram, and no suggestion needs it. */
const MAX_KB = 100;

/** What the process gets of a task that completes, secrets masked as in the report. */
export function exampleOf({ verdict, dryRun, variables, steps: { outputs } }: RunReport): Example {
  const output = outputs?.processVariables ?? variables;

  if (verdict.kind !== 'completed' || dryRun || Object.keys(output).length === 0) {
    return { kind: 'none' };
  }

  const json = formatJson(output, 2);
  const kilobytes = Math.ceil(utf8Length(json) / 1024);

  return kilobytes > MAX_KB
    ? { kind: 'tooLarge', message: `Too large for example output: these variables take ${kilobytes} KB, and a diagram should carry no more than ${MAX_KB} KB of them.` }
    : { kind: 'example', json };
}
