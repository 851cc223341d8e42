import { coverageOf, coveredPercent } from '../../connector/cases/coverage';
import type { CaseRun, Suite, Summary } from './CaseRun';

/** All that a run comes to. */
export function summarize(suites: readonly Suite[], runs: CaseRun[], durationMs: number): Summary {
  const bySuite = new Map<Suite, CaseRun[]>(suites.map(suite => [ suite, [] ]));

  runs.forEach(run => bySuite.get(run.suite)?.push(run));

  const coverage = suites.map(suite => ({
    suite,
    tasks: coverageOf(suite.tasks, (bySuite.get(suite) ?? []).flatMap(ranCase))
  }));

  return { runs, coverage, percent: coveredPercent(coverage.flatMap(({ tasks }) => tasks)), durationMs };
}

function ranCase({ testCase, result }: CaseRun) {
  return result.kind === 'skipped' ? [] : [ { testCase, result } ];
}
