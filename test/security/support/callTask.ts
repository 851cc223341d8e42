import type { Mapping } from '../../../connector/lambdaTask';
import type { RunRequest } from '../../../connector/run/report';
import { runRequest } from '../../bridge/helper/runRequest';

/** A run of a task that calls a local function, with inputs in place of the usual ones. */
export function callTask(
  functionName: string, inputs: Record<string, string> = {}, changes: Partial<RunRequest> = {}
): RunRequest {
  const request = runRequest(changes);
  const given: Record<string, string> = { 'awsFunction.functionName': functionName, 'awsFunction.payload': '={}', ...inputs };
  const usual = request.task.inputs.filter(({ target = '' }) => !Object.hasOwn(given, target));
  const own = Object.entries(given).map(([ target, source ]): Mapping => ({ target, source }));

  return { ...request, task: { ...request.task, inputs: [ ...usual, ...own ] } };
}
