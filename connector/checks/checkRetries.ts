import { emptyRetries } from '../emptyRetries';
import { readJavaInteger } from '../javaNumbers';
import { isFeel, readField } from '../readField';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The engine's retries are a 32-bit integer. */
const MAX_RETRIES = 2n ** 31n - 1n;

/** Retries: a whole number, or FEEL (connector contract 1). */
export function checkRetries(task: LambdaTask): Finding[] {
  const retries = readField(task, 'retries');

  if (retries === undefined || isFeel(retries)) {
    return [];
  }

  if (retries === '') {
    return [ error('retries', 'invalidRetries', emptyRetries(task.engineVersion)) ];
  }

  const number = readJavaInteger(retries);

  return number !== undefined && number >= 0n && number <= MAX_RETRIES
    ? []
    : [ error('retries', 'invalidRetries', 'Retries must be a whole number, 0 or more, or FEEL that gives one.') ];
}
