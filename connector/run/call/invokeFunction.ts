import type { JsonObject } from '../../../feel';
import { formatJson, parseJson } from '../../../feel';
import type { BoundRequest } from './bindRequest';
import { decodeLog } from './decodeLog';
import type { InvocationFailure, InvocationResponse, InvocationResult, RunDependencies } from '../dependencies';
import type { RequestStep, ResponseStep, Target } from '../report';
import { utf8Length } from '../../utf8Length';

/** What the connector makes of a call. */
export type CallResult =
  | { kind: 'answered'; step: ResponseStep; response: JsonObject; remarks: InvocationResponse['remarks'] }
  | InvocationFailure
  | Extract<InvocationResult, { kind: 'notRun' }>;

export interface PreparedCall {
  step: RequestStep;
  payload: string;
}

/** @param target where the call goes; undefined where a mock stands for it, so where the runtime's would go */
export function prepareCall(request: BoundRequest, target: Target | undefined): PreparedCall {
  const payload = formatJson(request.payload);

  return {
    payload,
    step: {
      functionName: request.functionName,
      region: request.region,
      ...endpointOf(request, target),
      credentials: credentialsOf(request, target),
      payload: request.payload,
      payloadBytes: utf8Length(payload)
    }
  };
}

/** Makes the call and reads the answer: statusCode, executedVersion, payload (connector contract 3.5 and 3.6). */
export async function invokeFunction<Signal>(
  request: BoundRequest, { payload }: PreparedCall, dryRun: boolean, deps: RunDependencies<Signal>, signal: Signal
): Promise<CallResult> {
  const start = deps.clock();
  const { functionName, region, endpoint, credentials } = request;
  const result = await deps.invoke({ functionName, region, endpoint, credentials, payload, dryRun }, signal);

  return result.kind === 'response' ? readResponse(result, deps.clock() - start, dryRun) : result;
}

function readResponse(result: InvocationResponse, durationMs: number, dryRun: boolean): CallResult {
  const { statusCode, executedVersion, functionError, requestId, attempts, logTail, remarks } = result;
  const parsed = dryRun ? NOTHING : parseJson(result.payload);

  if (parsed.kind === 'invalid') {
    return notJson(parsed.message);
  }

  const payload = parsed.value;

  return {
    kind: 'answered',
    remarks,
    response: { statusCode, executedVersion: executedVersion ?? null, payload },
    step: {
      statusCode, executedVersion, payload, functionError, requestId, attempts,
      ...(logTail === undefined ? {} : { log: decodeLog(logTail) }),
      durationMs
    }
  };
}

const NOTHING = { kind: 'value', value: null } as const;

function notJson(reason: string): InvocationFailure {
  return {
    kind: 'failed',
    code: 'ResponseNotJson',
    type: 'java.lang.RuntimeException',
    message: `The function's answer is no JSON: ${reason}`,
    advice: 'Let the function return a JSON value; the connector reads nothing else.'
  };
}

/** The task's own endpoint counts only where the runtime itself would call. */
function endpointOf(request: BoundRequest, target: Target | undefined): { endpoint?: string } {
  switch (target?.kind) {
    case 'local':
      return {};
    case 'endpoint':
      return { endpoint: target.url };
    default:
      return request.endpoint ? { endpoint: request.endpoint } : {};
  }
}

function credentialsOf(request: BoundRequest, target: Target | undefined): RequestStep['credentials'] {
  if (target?.kind === 'local') {
    return 'local';
  }

  if (target?.kind === 'aws' && target.profile) {
    return 'profile';
  }

  return request.credentials.kind === 'static' ? 'task' : 'defaultChain';
}
