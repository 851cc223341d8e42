import type { InitError, RuntimeEvent, RuntimeReport } from '../link/RuntimeLink';
import type { FunctionLog } from '../log/FunctionLog';

/** What is handed to a process. */
export interface ProcessCall {
  event: Omit<RuntimeEvent, 'deadline'>;
  timeoutSeconds: number;
  log: FunctionLog;
  signal: AbortSignal;
}

/** How a call ended. */
export type CallOutcome =
  | RuntimeReport
  | InitError & { kind: 'initError' }
  | { kind: 'exited'; reason: string }
  | { kind: 'notStarted'; reason: string }
  | { kind: 'outOfMemory' }
  | { kind: 'timedOut'; seconds: number }
  | { kind: 'cancelled' }

  // a warm process ended before it got the event, which is still to be handled
  | { kind: 'gone' };

export interface CallResult {
  outcome: CallOutcome;
  durationMs: number;

  /** Where this call was the process's first. */
  initDurationMs?: number;
  maxMemoryUsedMb?: number;
}
