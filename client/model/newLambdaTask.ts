import type { Header, Mapping } from '../../connector/lambdaTask';
import { LAMBDA_TASK_TYPE } from '../../connector/lambdaTaskType';
import { EMPTY_PAYLOAD } from '../../connector/readField';

/**
 * What makes a task a Lambda connector task from the start: the XML that the
 * official template writes (connector contract 1). What the author has yet to
 * fill in is there without a source: the engine refuses it until it is filled.
 */
export const NEW_LAMBDA_TASK: {
  type: string;
  retries: string;
  inputs: readonly Mapping[];
  headers: readonly Header[];
} = {
  type: LAMBDA_TASK_TYPE,
  retries: '3',
  inputs: [
    { target: 'authentication.type', source: 'credentials' },
    { target: 'authentication.accessKey' },
    { target: 'authentication.secretKey' },
    { target: 'configuration.region' },
    { target: 'awsFunction.operationType', source: 'sync' },
    { target: 'awsFunction.functionName' },
    { target: 'awsFunction.payload', source: EMPTY_PAYLOAD }
  ],
  headers: [
    { key: 'retryBackoff', value: 'PT0S' }
  ]
};
