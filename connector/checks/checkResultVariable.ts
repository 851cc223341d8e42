import { isBlank, readField } from '../readField';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Literals and keywords of FEEL, which no expression could read as a variable. */
const RESERVED = new Set([
  'null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'in', 'return', 'between', 'instance', 'of',
  'not', 'and', 'or', 'some', 'every', 'satisfies'
]);

/** The name of a process variable: letters, digits and `_`, no digit first, nothing that FEEL reserves. */
export function checkResultVariable(task: LambdaTask): Finding[] {
  const name = readField(task, 'resultVariable');

  if (isBlank(name)) {
    return [];
  }

  if (RESERVED.has(name)) {
    return [ error('resultVariable', 'reservedVariableName', `Result variable must not be "${name}": FEEL reserves this word.`) ];
  }

  return NAME.test(name)
    ? []
    : [ error('resultVariable', 'invalidVariableName', 'Result variable must be a name of letters, digits and _ that does not begin with a digit.') ];
}
