import type { InvocationFailure, InvocationResult } from '../../connector/run/dependencies';
import { explainFailure } from './explainFailure';
import type { FailedCall } from './failureAdvice';

/** A run that took too long is a failed call; one that was cancelled is none. */
export function endedEarly(
  signal: AbortSignal, call: Omit<FailedCall, 'message'>
): InvocationFailure | Extract<InvocationResult, { kind: 'notRun' }> {
  const reason: unknown = signal.reason;

  return reason instanceof Error && reason.name === 'TimeoutError'
    ? explainFailure({ code: 'RunTimedOut', message: 'The call took longer than the run may' }, call)
    : { kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' };
}
