import { pointsIn, toPlainJson } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import type { PointedMock } from '../mock/Mock';
import { runMock } from '../mock/runMock';
import { DEFAULT_RUN_SECONDS } from '../run/runLimits';
import type { NotRunReason, RunOutcome, RunReport, RunRequest, Target } from '../run/report';
import type { TestCase } from './CaseFile';
import { compareWithCase } from './compareWithCase';
import type { Difference } from './differences';

/** What came of a case. */
export type CaseResult =
  | { kind: 'passed'; attempts: RunReport[] }
  | { kind: 'failed'; attempts: RunReport[]; differences: Difference[] }
  | { kind: 'notRun'; reason: NotRunReason | 'noSuchTask'; message: string };

/** Runs a task once. */
export type RunOnce = (request: RunRequest) => Promise<RunOutcome>;

/**
 * Runs a case: once, or attempt by attempt while mocks are left and the job is
 * to be retried.
 *
 * @param target where the function is called, where the case says nothing of it
 */
export async function runCase(testCase: TestCase, task: LambdaTask, target: Target, run: RunOnce): Promise<CaseResult> {
  const attempts: RunReport[] = [];

  for (const mock of mocksOf(testCase)) {
    const outcome = await run(requestFor(testCase, task, target, mock, retriesLeft(attempts) ?? testCase.retries));

    if (outcome.kind === 'notRun') {
      return outcome;
    }

    attempts.push(outcome.report);

    if (outcome.report.verdict.kind !== 'retry') {
      break;
    }
  }

  const differences = compareWithCase(testCase.expect, attempts);

  return differences.length === 0 ? { kind: 'passed', attempts } : { kind: 'failed', attempts, differences };
}

function mocksOf({ mock }: TestCase): Array<PointedMock | undefined> {
  return Array.isArray(mock) ? mock : [ mock ];
}

function requestFor(
  testCase: TestCase, task: LambdaTask, target: Target, mock: PointedMock | undefined, retries: number | undefined
): RunRequest {
  const { now } = testCase;

  return {
    task,
    variables: toPlainJson(testCase.variables),
    points: pointsIn(testCase.variables),
    target: testCase.target ?? target,
    timeoutSeconds: DEFAULT_RUN_SECONDS,
    dryRun: false,
    ...(mock && {
      mock: runMock(mock), allowMissingSecrets: true, reproducible: now === undefined ? {} : { now }
    }),
    ...(retries === undefined ? {} : { retries })
  };
}

function retriesLeft(attempts: RunReport[]): number | undefined {
  const verdict = attempts.at(-1)?.verdict;

  return verdict?.kind === 'retry' ? verdict.retriesLeft : undefined;
}
