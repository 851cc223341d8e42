import type { ErrorCatcher } from '../lambdaTask';
import type { Verdict } from './report';

/** The engine takes no longer message (connector contract 3.10). */
const MAX_MESSAGE_LENGTH = 6000;

/** A failed job: tried again while retries are left, else an incident (connector contract 3.10). */
export function failed(message: string, retriesLeft: number, backoff: string): Verdict {
  const short = message.slice(0, MAX_MESSAGE_LENGTH);

  return retriesLeft > 0
    ? { kind: 'retry', message: short, retriesLeft, backoff }
    : { kind: 'incident', message: short };
}

export function incident(message: string): Verdict {
  return failed(message, 0, '');
}

export function thrown(code: string, message: string, catcher: ErrorCatcher | undefined): Verdict {
  return { kind: 'bpmnError', code, message: message.slice(0, MAX_MESSAGE_LENGTH), ...(catcher ? { catcher } : {}) };
}
