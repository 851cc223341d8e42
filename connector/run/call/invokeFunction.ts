import type { JsonInputObject } from '../../../feel';
import { formatJson, hasPoints, parseJson, toPlainJson } from '../../../feel';
import type { BoundRequest } from './bindRequest';
import { javaTrim } from '../../javaText';
import { JAVA } from '../javaClasses';
import { decodeLog } from './decodeLog';
import { firstJsonValue } from './firstJsonValue';
import type { InvocationFailure, InvocationResponse, InvocationResult, RunDependencies } from '../dependencies';
import type { RequestStep, ResponseStep, RunRequest, Target } from '../report';
import { utf8Length } from '../../utf8Length';

/** What the connector makes of a call. */
export type CallResult =
  | { kind: 'answered'; step: ResponseStep; response: JsonInputObject; remarks: InvocationResponse['remarks'] }
  | InvocationFailure
  | Extract<InvocationResult, { kind: 'notRun' }>;

/** Makes a call, or gives what is known of it. */
export type MakeCall = (request: BoundRequest, call: PreparedCall) => Promise<CallResult>;

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
  request: BoundRequest, { payload }: PreparedCall, { dryRun, debugPort }: Pick<RunRequest, 'dryRun' | 'debugPort'>, deps: RunDependencies<Signal>, signal: Signal
): Promise<CallResult> {
  const start = deps.clock();
  const { functionName, region, endpoint, credentials } = request;
  const result = await deps.invoke({ functionName, region, endpoint, credentials, payload, dryRun, debugPort }, signal);

  return result.kind === 'response' ? readResponse(result, deps.clock() - start, dryRun) : result;
}

function readResponse(result: InvocationResponse, durationMs: number, dryRun: boolean): CallResult {
  const { statusCode, executedVersion, functionError, requestId, attempts, logTail, remarks } = result;
  const payload = dryRun ? null : firstJsonValue(result.payload);

  if (payload === undefined) {
    return notJson(result.payload);
  }

  return {
    kind: 'answered',
    remarks,
    response: { statusCode, executedVersion: executedVersion ?? null, payload },
    step: {
      statusCode, executedVersion, payload: toPlainJson(payload),
      ...(hasPoints(payload) ? { payloadText: formatJson(payload) } : {}),
      functionError, requestId, attempts,
      ...(logTail === undefined ? {} : { log: decodeLog(logTail) }),
      durationMs
    }
  };
}

function notJson(text: string): InvocationFailure {
  const parsed = parseJson(text);

  return {
    kind: 'failed',
    code: 'ResponseNotJson',
    type: JAVA.runtimeException,
    message: javaTrim(text) === '' ? EMPTY_ANSWER : `The function's answer is no JSON${parsed.kind === 'invalid' ? `: ${parsed.message}` : ''}`,
    advice: 'Let the function return a JSON value; the connector reads nothing else.'
  };
}

/** In the words of the runtime's JSON parser. */
const EMPTY_ANSWER = 'com.fasterxml.jackson.databind.exc.MismatchedInputException: No content to map due to end-of-input\n'
  + ' at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1]';

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
