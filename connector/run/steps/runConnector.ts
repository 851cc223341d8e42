import { bindJob } from '../call/bindJob';
import type { ConnectorFailure, ConnectorOutcome, Job } from '../connectorOutcome';
import { failure, inputError } from '../connectorOutcome';
import type { InvocationFailure, RunDependencies } from '../dependencies';
import { READ_TIMED_OUT, SDK_CLIENT_EXCEPTION } from '../../aws/exceptionClass';
import { parseDuration } from '../../duration';
import { JAVA } from '../javaClasses';
import { headerValue } from '../conclusion/headerExpression';
import { decodeLog } from '../call/decodeLog';
import { prepareCall } from '../call/invokeFunction';
import type { MakeCall } from '../call/invokeFunction';
import { readResult } from '../conclusion/readResult';
import { firstJsonValue } from '../call/firstJsonValue';
import { isTooSlow, jobTimeoutOf } from '../call/callTime';
import { callFailed, callRetried, callTooSlow, jobTimedOut, textPayloadSent } from '../remarks';
import type { RunRequest } from '../report';
import type { RunTrace } from '../RunTrace';

/** The connector's part of a run: secrets, validation, the call, the result (connector contract 3.2 to 3.7). */
export async function runConnector(
  request: RunRequest, job: Job, trace: RunTrace, deps: RunDependencies, makeCall: MakeCall
): Promise<ConnectorOutcome> {
  const backoff = headerValue(request.task.headers, 'retryBackoff');

  if (backoff !== undefined && parseDuration(backoff) === undefined) {
    return unreadableBackoff(backoff);
  }

  // (1) what is sent
  const bound = await bindJob(request, job, trace, deps);

  if (bound.kind === 'failed') {
    return bound;
  }

  if (typeof bound.request.payload === 'string' && isJsonStructure(bound.request.payload)) {
    trace.problems.push(textPayloadSent(request.task));
  }

  const call = prepareCall(bound.request, request.mock ? undefined : request.target);

  trace.steps.request = call.step;

  // (2) the call
  const result = await makeCall(bound.request, call);

  if (result.kind === 'notRun') {
    const { logTail, ...notRun } = result;

    return logTail === undefined ? notRun : { ...notRun, log: decodeLog(logTail) };
  }

  if (result.kind === 'failed') {
    return failedCall(result, request, job, trace);
  }

  noteAttempts(result.step.attempts, trace);
  trace.steps.response = result.step;

  if (!request.dryRun) {
    noteJobTimeout(request, result.step.durationMs, trace);
  }

  if (!request.dryRun && isTooSlow(result.step.durationMs, result.step.attempts)) {
    trace.problems.push(callTooSlow(result.step.durationMs));
    trace.steps.callFailure = { type: SDK_CLIENT_EXCEPTION, message: READ_TIMED_OUT };

    return failure(job, READ_TIMED_OUT, SDK_CLIENT_EXCEPTION);
  }

  trace.problems.push(...result.remarks.map(remark => ({ severity: 'info' as const, ...remark })));

  // (3) the result
  return request.dryRun ? { kind: 'dryRun' } : readResult(request.task, job, {
    response: result.response,
    functionFailed: result.step.functionError !== undefined
  }, trace, deps);
}

function failedCall(
  { message, type = SDK_CLIENT_EXCEPTION, attempts, advice, logTail }: InvocationFailure,
  { mock }: RunRequest, job: Job, trace: RunTrace
): ConnectorFailure {
  noteAttempts(attempts, trace);
  trace.problems.push(mock && 'timeout' in mock ? callTooSlow(undefined) : callFailed(advice));
  trace.steps.callFailure = { type, message };

  if (logTail !== undefined) {
    trace.steps.log = decodeLog(logTail);
  }

  return failure(job, message, type);
}

/** Text that describes an object or a list was hardly meant as text. */
function isJsonStructure(text: string): boolean {
  return typeof firstJsonValue(text) === 'object' && firstJsonValue(text) !== null;
}

function noteJobTimeout({ task }: RunRequest, durationMs: number, trace: RunTrace): void {
  const timeoutMs = jobTimeoutOf(task);

  if (durationMs > timeoutMs) {
    trace.problems.push(jobTimedOut(durationMs, timeoutMs));
  }
}

function noteAttempts(attempts: number | undefined, trace: RunTrace): void {
  if (attempts !== undefined && attempts > 1) {
    trace.problems.push(callRetried(attempts));
  }
}

function unreadableBackoff(backoff: string): ConnectorFailure {
  return inputError(
    `Failed to parse retry backoff header. Expected ISO-8601 duration, e.g. PT5M, got: ${backoff}`,
    JAVA.backoffException
  );
}
