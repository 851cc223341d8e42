import { parseDuration } from '../../duration';
import type { LambdaTask } from '../../lambdaTask';
import { headerValue } from '../conclusion/headerExpression';

/** How long the runtime's SDK waits for an answer before it calls again (measured; connector contract 3.5). */
export const SDK_WAIT_MS = 30_000;

/** How long the engine waits for a job, unless `jobTimeout` says otherwise. */
const DEFAULT_JOB_TIMEOUT_MS = 300_000;

/** Whether the runtime would have given up this call: the SDK's own retries are no time of the function's. */
export function isTooSlow(durationMs: number, attempts = 1): boolean {
  return attempts <= 1 && durationMs > SDK_WAIT_MS;
}

/** How long the engine waits for a task's job, in milliseconds. */
export function jobTimeoutOf({ headers }: LambdaTask): number {
  return parseDuration(headerValue(headers, 'jobTimeout') ?? '') ?? DEFAULT_JOB_TIMEOUT_MS;
}
