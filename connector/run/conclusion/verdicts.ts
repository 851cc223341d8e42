import type { JsonObject } from '../../../feel';
import { formatDuration } from '../../duration';
import type { ErrorCatcher } from '../../lambdaTask';
import type { Verdict } from '../report';
import type { Ending } from '../RunTrace';

/** What the connector runtime tells the engine of a job, and what Camunda does then. */
export type Concluded = Extract<Ending, { kind: 'verdict' }>;

/**
 * A failed job: tried again while retries are left, else an incident (connector contract 3.10).
 *
 * @param backoffMs how long the next try waits, in milliseconds; null where nothing says it, so not at all
 */
export function failed(message: string, retries: number, backoffMs: number | null, variables: JsonObject): Concluded {
  const verdict: Verdict = retries > 0
    ? { kind: 'retry', message, retriesLeft: retries, backoff: formatDuration(backoffMs ?? 0) }
    : { kind: 'incident', message };

  return { kind: 'verdict', verdict, variables, command: { kind: 'fail', message, retries, backoffMs } };
}

export function completed(message: string, variables: JsonObject): Concluded {
  return { kind: 'verdict', verdict: { kind: 'completed', message }, variables, command: { kind: 'complete' } };
}

export function thrown(
  code: string, message: string, variables: JsonObject, catcher: ErrorCatcher | undefined
): Concluded {
  return {
    kind: 'verdict',
    verdict: { kind: 'bpmnError', code, message, ...(catcher ? { catcher } : {}) },
    variables,
    command: { kind: 'throwError', code, message }
  };
}

/** The engine stops by itself, before or after the job. */
export function incident(message: string, variables: JsonObject = {}): Concluded {
  return { kind: 'verdict', verdict: { kind: 'incident', message }, variables };
}
