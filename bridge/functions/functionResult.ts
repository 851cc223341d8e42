import { functionAnswer } from './functionAnswer';
import type { AnsweredOutcome } from './functionAnswer';
import type { FunctionLog } from './log/FunctionLog';
import { reportLine } from './log/reportLine';
import type { CallResult } from './process/ProcessCall';

/** What came of a call. */
export type FunctionResult =
  | AnsweredResult
  | { kind: 'cancelled'; log: FunctionLog }
  | { kind: 'tooManyRequests' };

export interface AnsweredResult {
  kind: 'answered';
  payload: Buffer;
  functionError?: 'Unhandled';

  /** What to do about a failure, for people. */
  hint?: string;

  /** Whether the process was started for this call, or ahead of it. */
  coldStart: boolean;
  log: FunctionLog;
}

interface CallFacts {
  requestId: string;
  log: FunctionLog;
  memorySizeMb: number;
}

/** Ends the log as Lambda does, and tells the outcome in its words. */
export function functionResult(
  { durationMs, initDurationMs, maxMemoryUsedMb }: CallResult,
  outcome: AnsweredOutcome | { kind: 'cancelled' },
  { requestId, log, memorySizeMb }: CallFacts
): FunctionResult {
  if (outcome.kind === 'cancelled') {
    return { kind: 'cancelled', log };
  }

  const { payload, functionError, hint, logLine, status, errorType } = functionAnswer(outcome, requestId);

  if (logLine !== undefined) {
    log.appendLine(logLine);
  }

  log.appendLine(`END RequestId: ${requestId}`);
  log.appendLine(reportLine({
    requestId, durationMs, memorySizeMb, maxMemoryUsedMb, initDurationMs, status, errorType
  }));

  return { kind: 'answered', payload, functionError, hint, coldStart: initDurationMs !== undefined, log };
}

/** As Lambda's Node runtime tells code that it cannot load. */
export function notCompiled(message: string, log: FunctionLog): FunctionResult {
  log.appendLine(message);

  return {
    kind: 'answered',
    payload: Buffer.from(
      JSON.stringify({ errorType: 'Runtime.UserCodeSyntaxError', errorMessage: message, trace: [] })
    ),
    functionError: 'Unhandled',
    coldStart: true,
    log
  };
}
