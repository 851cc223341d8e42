import type { LambdaTask } from './lambdaTask';
import { isBlank, readField } from './readField';

/** The FEEL of a task's error expression; undefined where it has none. */
export function ownErrorExpression(task: LambdaTask): string | undefined {
  const value = readField(task, 'errorExpression');

  return isBlank(value) ? undefined : value.trim().replace(/^=/, '').trim();
}
