import { evaluate } from '../../feel';
import type { JsonValue } from '../../feel';
import type { RunReport, Verdict } from '../run/report';
import type { Expectation } from './CaseFile';
import { differences } from './differences';
import type { Difference } from './differences';
import { warningsOf } from './warningsOf';

const CONDITIONS = 'conditions[';

/**
 * Where a run is not as its case expects.
 *
 * @param attempts the reports of all attempts, in their order
 */
export function compareWithCase(expect: Expectation, attempts: readonly RunReport[]): Difference[] {
  const last = attempts.at(-1);

  if (last === undefined) {
    return [];
  }

  const { verdict, variables, steps: { request } } = last;

  return [
    ...differences('verdict', expect.verdict, verdict.kind, false),
    ...optional('attempts', expect.attempts, attempts.length),
    ...compareError(expect, verdict),
    ...compareRetry(expect, attempts),
    ...optional('message', expect.message, verdict.message),
    ...compareVariables(expect, variables),
    ...(expect.conditions ?? []).flatMap((condition, index) => compareCondition(condition, index, variables)),
    ...(expect.payload === undefined ? [] : differences('payload', expect.payload, request?.payload, false)),
    ...(expect.noWarnings ? attempts.flatMap(warningsOf).map((actual, index) => ({ path: `warnings[${index}]`, actual })) : [])
  ];
}

function compareError({ error }: Expectation, verdict: Verdict): Difference[] {
  const thrown = verdict.kind === 'bpmnError' ? verdict : undefined;

  return error === undefined ? [] : [
    ...optional('error.code', error.code, thrown?.code),
    ...optional('error.catcher', error.catcher, thrown && (thrown.catcher?.id ?? null))
  ];
}

function compareRetry({ retry }: Expectation, attempts: readonly RunReport[]): Difference[] {
  const last = attempts.map(({ verdict }) => verdict).findLast(verdict => verdict.kind === 'retry');

  return retry === undefined ? [] : [
    ...optional('retry.left', retry.left, last?.retriesLeft),
    ...optional('retry.backoff', retry.backoff, last?.backoff)
  ];
}

function compareVariables({ variables: expected }: Expectation, actual: JsonValue): Difference[] {
  if (expected === undefined) {
    return [];
  }

  return 'equal' in expected
    ? differences('variables', expected.equal, actual, false)
    : differences('variables', expected.contain, actual, true);
}

function compareCondition(condition: string, index: number, variables: RunReport['variables']): Difference[] {
  const path = `${CONDITIONS}${index}] ${condition}`;
  const evaluation = evaluate(condition.replace(/^=/, ''), variables);

  if (evaluation.kind === 'failure') {
    return [ { path, expected: true, actual: evaluation.message } ];
  }

  const { value, warnings: [ warning ] } = evaluation;

  // null alone would not say that a name is misspelled
  return differences(path, true, value === null && warning ? warning.message : value, false);
}

/** Whether a result can take the place of what it differs from: a condition is what somebody wrote. */
export function isOfResult({ path }: Difference): boolean {
  return !path.startsWith(CONDITIONS);
}

function optional(path: string, expected: JsonValue | undefined, actual: JsonValue | undefined): Difference[] {
  return expected === undefined ? [] : differences(path, expected, actual, false);
}
