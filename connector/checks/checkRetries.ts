import { isBlank, isFeel, readField } from '../readField';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The engine's retries are a 32-bit integer. */
const MAX_RETRIES = 2 ** 31 - 1;

/** Retries: a whole number, or FEEL (connector contract 1). */
export function checkRetries(task: LambdaTask): Finding[] {
  const retries = readField(task, 'retries');

  if (isBlank(retries) || isFeel(retries)) {
    return [];
  }

  return /^\d+$/.test(retries) && Number(retries) <= MAX_RETRIES
    ? []
    : [ error('retries', 'invalidRetries', 'Retries must be a whole number, 0 or more, or FEEL that gives one.') ];
}
