import type { RunReport } from '../run/report';
import type { Expectation } from './CaseFile';
import { warningsOf } from './warningsOf';

/** What a case expects that holds just this run: the verdict with what belongs to it, the variables, the payload. */
export function expectationOf(attempts: readonly RunReport[]): Expectation | undefined {
  const last = attempts.at(-1);

  if (last === undefined) {
    return undefined;
  }

  const { verdict, variables, steps: { request } } = last;
  const retry = attempts.map(attempt => attempt.verdict).findLast(each => each.kind === 'retry');

  return {
    verdict: verdict.kind,
    ...(attempts.length > 1 ? { attempts: attempts.length } : {}),
    ...(verdict.kind === 'bpmnError' ? { error: { code: verdict.code, catcher: verdict.catcher?.id ?? null } } : {}),
    ...(retry ? { retry: { left: retry.retriesLeft, backoff: retry.backoff } } : {}),
    ...(verdict.kind === 'incident' ? { message: verdict.message } : {}),
    ...(verdict.kind === 'completed' ? { variables: { equal: variables } } : {}),
    ...(request ? { payload: request.payload } : {}),
    ...(attempts.flatMap(warningsOf).length === 0 ? { noWarnings: true as const } : {})
  };
}

/**
 * A case's expectation with the result taken over: of what it says, and of the
 * verdict what belongs to it. What it does not speak of stays unsaid; its
 * conditions stay, for a condition is no result.
 */
export function updatedExpectation(expect: Expectation, attempts: readonly RunReport[]): Expectation {
  const now = expectationOf(attempts);
  const last = attempts.at(-1);

  if (now === undefined || last === undefined) {
    return expect;
  }

  const isOther = now.verdict !== expect.verdict;
  const has = (key: keyof Expectation): boolean => expect[key] !== undefined;

  return {
    verdict: now.verdict,
    ...(now.attempts !== undefined && (has('attempts') || isOther) || has('attempts') ? { attempts: attempts.length } : {}),
    ...(now.error && (has('error') || isOther) ? { error: now.error } : {}),
    ...(now.retry && (has('retry') || isOther) ? { retry: now.retry } : {}),
    ...(has('message') ? { message: last.verdict.message } : {}),
    ...updatedVariables(expect, last),
    ...(expect.conditions ? { conditions: expect.conditions } : {}),
    ...(has('payload') && now.payload !== undefined ? { payload: now.payload } : {}),
    ...(expect.noWarnings && now.noWarnings ? { noWarnings: true as const } : {})
  };
}

/** Of a subset, the same keys; where one is gone, the whole. */
function updatedVariables({ variables }: Expectation, { variables: now }: RunReport): Pick<Expectation, 'variables'> {
  if (variables === undefined) {
    return {};
  }

  if ('equal' in variables) {
    return { variables: { equal: now } };
  }

  const kept = Object.keys(variables.contain).filter(key => Object.hasOwn(now, key));

  return { variables: { contain: Object.fromEntries(kept.map(key => [ key, now[key] ?? null ])) } };
}
