import type { InvocationResponse, InvocationResult } from '../../connector/run/dependencies';
import type { FailedCall } from './failureAdvice';
import type { ClientSettings } from './LambdaClients';

/** What is known of a call before it is made, for what may have to be said of it. */
export type KnownCall = Omit<FailedCall, 'message'>;

/** Where and as whom a function is called, or what ends the run before the call. */
export type CallPlan =
  | { kind: 'call'; settings: ClientSettings; functionUrl?: string; call: KnownCall; remarks: InvocationResponse['remarks'] }
  | { kind: 'ended'; result: InvocationResult };

export function notReady(message: string): CallPlan {
  return { kind: 'ended', result: { kind: 'notRun', reason: 'targetNotReady', message } };
}
