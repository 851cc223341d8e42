import { readField } from '../readField';
import { warning } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The connector ignores the operation type and always waits (connector contract 1). */
export function checkOperationType(task: LambdaTask): Finding[] {
  return readField(task, 'operationType') === 'async'
    ? [ warning('operationType', 'asyncNotAvailable', 'Asynchronous invocation is not available: the connector waits for the function all the same.') ]
    : [];
}
