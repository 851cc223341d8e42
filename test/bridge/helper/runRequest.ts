import type { RunRequest } from '../../../connector/run/report';
import { taskWith } from '../../connector/support/taskWith';

const TASK = taskWith({
  authenticationType: 'credentials',
  accessKey: '{{secrets.TEST_ACCESS_KEY}}',
  secretKey: '{{secrets.TEST_SECRET_KEY}}',
  functionName: 'echo',
  payload: '={order: order}',
  resultVariable: 'result'
}, { id: 'Task_1' });

/** A run of a task that calls `echo` with the variable `order`. */
export function runRequest(changes: Partial<RunRequest> = {}): RunRequest {
  return { task: TASK, variables: { order: { id: 1 } }, target: { kind: 'local' }, timeoutSeconds: 50, dryRun: false, ...changes };
}
