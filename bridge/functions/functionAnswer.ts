import type { CallOutcome } from './process/ProcessCall';
import { MAX_RESPONSE_BYTES } from './link/RuntimeLink';

/** What the Invoke API answers for a call that ended. */
export interface CallAnswer {
  payload: Buffer;

  /** The value of `X-Amz-Function-Error`, where the function failed. */
  functionError?: 'Unhandled';
  errorType?: string;
  status?: 'timeout' | 'error';

  /** What to do about the failure, for people. */
  hint?: string;

  /** A line for the log, where Lambda writes one. */
  logLine?: string;
}

/** Everything that ends a call with an answer. */
export type AnsweredOutcome = Exclude<CallOutcome, { kind: 'cancelled' } | { kind: 'gone' }>;

/** How Lambda tells the ends that a call can come to. */
export function functionAnswer(outcome: AnsweredOutcome, requestId: string): CallAnswer {
  switch (outcome.kind) {
    case 'response':
      return { payload: outcome.body };
    case 'initError':
      return { ...functionAnswer({ kind: 'error', body: outcome.body }, requestId), hint: outcome.hint };
    case 'error':
      return { payload: outcome.body, functionError: 'Unhandled', status: 'error', errorType: errorTypeOf(outcome.body) };
    case 'responseTooLarge':
      return failure(
        'Function.ResponseSizeTooLarge',
      `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`
      );
    case 'exited':
      return failure('Runtime.ExitError', `RequestId: ${requestId} Error: ${outcome.reason}`);
    case 'outOfMemory':
      return failure('Runtime.OutOfMemory', `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`);
    case 'notStarted':
      return failure('Runtime.InvalidEntrypoint', `RequestId: ${requestId} Error: ${outcome.reason}. Is the file executable, and does its first line name a program that is there?`);
    case 'timedOut':
      return timeout(outcome.seconds, requestId);
  }
}

function failure(errorType: string, errorMessage: string): CallAnswer {
  return {
    payload: Buffer.from(JSON.stringify({ errorType, errorMessage })),
    functionError: 'Unhandled',
    status: 'error',
    errorType,
    logLine: errorMessage
  };
}

function timeout(seconds: number, requestId: string): CallAnswer {
  const message = `Task timed out after ${seconds.toFixed(2)} seconds`;

  return {
    ...failure('Sandbox.Timedout', `RequestId: ${requestId} Error: ${message}`),
    status: 'timeout',
    errorType: undefined,
    logLine: `${new Date().toISOString()} ${requestId} ${message}`
  };
}

function errorTypeOf(body: Buffer): string | undefined {
  try {
    const error: unknown = JSON.parse(body.toString());

    return typeof error === 'object' && error !== null && 'errorType' in error && typeof error.errorType === 'string'
      ? error.errorType
      : undefined;
  } catch {

    // a runtime may send what it likes; then the report line names no type
    return undefined;
  }
}
