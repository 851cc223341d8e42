import type { ErrorCatcher } from '../../lambdaTask';
import type { Verdict } from '../report';

/** A failed job: tried again while retries are left, else an incident (connector contract 3.10). */
export function failed(message: string, retriesLeft: number, backoff: string): Verdict {
  return retriesLeft > 0
    ? { kind: 'retry', message, retriesLeft, backoff }
    : { kind: 'incident', message };
}

export function incident(message: string): Verdict {
  return failed(message, 0, '');
}

export function thrown(code: string, message: string, catcher: ErrorCatcher | undefined): Verdict {
  return { kind: 'bpmnError', code, message, ...(catcher ? { catcher } : {}) };
}
