import { LAMBDA_TASK_TYPE } from '../../../connector/lambdaTaskType';
import type { LambdaTask } from '../../../connector/lambdaTask';
import type { RunRequest } from '../../../connector/run/report';

const TASK: LambdaTask = {
  id: 'Task_1',
  type: LAMBDA_TASK_TYPE,
  inputs: [
    { target: 'authentication.type', source: 'credentials' },
    { target: 'authentication.accessKey', source: '{{secrets.TEST_ACCESS_KEY}}' },
    { target: 'authentication.secretKey', source: '{{secrets.TEST_SECRET_KEY}}' },
    { target: 'configuration.region', source: 'eu-central-1' },
    { target: 'awsFunction.functionName', source: 'echo' },
    { target: 'awsFunction.payload', source: '={order: order}' }
  ],
  outputs: [],
  headers: [ { key: 'resultVariable', value: 'result' } ],
  catchers: []
};

/** A run of a task that calls `echo` with the variable `order`. */
export function runRequest(changes: Partial<RunRequest> = {}): RunRequest {
  return { task: TASK, variables: { order: { id: 1 } }, target: { kind: 'local' }, timeoutSeconds: 10, dryRun: false, ...changes };
}
