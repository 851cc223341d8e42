import type { LambdaTask } from '../lambdaTask';
import type { TestCase } from './CaseFile';
import { outcomeOf, outcomesOf } from './outcomes';
import type { Outcome } from './outcomes';
import type { CaseResult } from './runCase';

/** Which outcomes of a task its cases show. */
export interface TaskCoverage {
  task: LambdaTask;
  shown: Outcome[];
  missing: Outcome[];
}

/**
 * Which outcomes of tasks a passed case shows. Every attempt counts: a case
 * that retries and completes shows both.
 */
export function coverageOf(
  tasks: readonly LambdaTask[], results: ReadonlyArray<{ testCase: TestCase; result: CaseResult }>
): TaskCoverage[] {
  const seen = new Map<string, Set<Outcome>>();

  for (const { testCase, result } of results) {
    if (result.kind === 'passed') {
      const outcomes = seen.get(testCase.task) ?? new Set();

      result.attempts.forEach(({ verdict }) => outcomes.add(outcomeOf(verdict)));
      seen.set(testCase.task, outcomes);
    }
  }

  return tasks.map(task => {
    const outcomes = outcomesOf(task);
    const shown = outcomes.filter(outcome => seen.get(task.id)?.has(outcome));

    return { task, shown, missing: outcomes.filter(outcome => !shown.includes(outcome)) };
  });
}

/** Of all outcomes of all tasks those that are shown, in percent; 100 where there are none. */
export function coveredPercent(coverage: readonly TaskCoverage[]): number {
  const shown = coverage.reduce((sum, task) => sum + task.shown.length, 0);
  const all = coverage.reduce((sum, task) => sum + task.shown.length + task.missing.length, 0);

  return all === 0 ? 100 : Math.floor(shown / all * 100);
}
