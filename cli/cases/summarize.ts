import { coverageOf, coveredPercent } from '../../connector/cases/coverage';
import type { CaseRun, LoadedSuites, Suite, Summary } from './CaseRun';

/** All that a run comes to. */
export function summarize(
  { suites, unreadable, untested }: LoadedSuites, runs: CaseRun[], durationMs: number
): Summary {
  const bySuite = new Map<Suite, CaseRun[]>(suites.map(suite => [ suite, [] ]));

  runs.forEach(run => bySuite.get(run.suite)?.push(run));

  const coverage = [
    ...suites.map(suite => ({
      file: suite.file,
      suite,
      tasks: coverageOf(suite.tasks, (bySuite.get(suite) ?? []).flatMap(ranCase))
    })),
    ...untested.map(({ file, tasks }) => ({ file, tasks: coverageOf(tasks, []) }))
  ];

  return { runs, coverage, unreadable, percent: coveredPercent(coverage.flatMap(({ tasks }) => tasks)), durationMs };
}

function ranCase({ testCase, result }: CaseRun) {
  return result.kind === 'skipped' ? [] : [ { testCase, result } ];
}
