import { contextKeysOf } from '../feel/reading';
import type { LambdaTask } from './lambdaTask';
import { isBlank, readField } from './readField';

/**
 * The names of the variables that result variable and result expression give,
 * told from their text alone (connector contract 3.7): a list for each way that
 * the `if`s of the result expression may take.
 *
 * @returns undefined where only the response would tell
 */
export function outputNamesOf(task: LambdaTask): string[][] | undefined {
  const variable = readField(task, 'resultVariable');
  const expression = readField(task, 'resultExpression');
  const always = isBlank(variable) ? [] : [ variable ];
  const keys = isBlank(expression) ? [ [] ] : contextKeysOf(expression.trim().replace(/^=/, ''));

  return keys?.map(names => [ ...new Set([ ...always, ...names ]) ]);
}
