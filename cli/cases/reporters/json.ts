import type { JsonValue } from '../../../feel/reading';
import { toJson } from '../../terminal/toJson';
import { count } from '../CaseRun';
import type { Summary } from '../CaseRun';

/** Everything, for programs; the reports are those of `lambda-task run --json`. */
export function json(summary: Summary): JsonValue {
  return toJson({
    passed: count(summary, 'passed'),
    failed: count(summary, 'failed'),
    notRun: count(summary, 'notRun'),
    skipped: count(summary, 'skipped'),
    durationMs: summary.durationMs,
    coveredPercent: summary.percent,
    cases: summary.runs.map(({ suite, testCase: { task, name }, result, durationMs }) => ({
      file: suite.file, task, name, ...result, durationMs
    })),
    unreadable: summary.unreadable,
    coverage: summary.coverage.flatMap(({ file, tasks }) => tasks.map(({ task: { id, name }, shown, missing }) => ({
      file, task: id, name, shown, missing
    })))
  });
}
