import type { RunRequest } from '../../../connector/run/report';
import { callTask } from '../../security/support/callTask';

/** A run of a local function whose payload is FEEL over the variable `id`. */
export function runOf(functionName: string, payload: string): RunRequest {
  return callTask(functionName, { 'awsFunction.payload': payload }, { variables: { id: 'A-1' } });
}
