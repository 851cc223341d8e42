import type { TaskCoverage } from '../../connector/cases/coverage';
import type { CaseFile, TestCase } from '../../connector/cases/CaseFile';
import type { TextStyle } from '../../connector/cases/readCaseFile';
import type { CaseResult } from '../../connector/cases/runCase';
import type { LambdaTask } from '../../connector/lambdaTask';

/** A file of test cases and its diagram, both read. */
export interface Suite {

  /** Paths, as they were named or found. */
  file: string;
  diagram: string;

  /** The id of the process that a task stands in, by the task's id. */
  processes: Map<string, string>;
  tasks: LambdaTask[];
  cases: TestCase[];

  /** As the file was read: who has changed it meanwhile has another one. */
  text: string;
  content: CaseFile;
  style: TextStyle;
}

/** One case, and what came of it. */
export interface CaseRun {
  suite: Suite;
  testCase: TestCase;
  result: CaseResult | { kind: 'skipped' };
  durationMs: number;
}

/** All that a run of test cases comes to. */
export interface Summary {
  runs: CaseRun[];
  coverage: Array<{ suite: Suite; tasks: TaskCoverage[] }>;

  /** Of all outcomes of all tasks those that a case shows. */
  percent: number;
  durationMs: number;
}

/** How many came out so. */
export function count({ runs }: Summary, kind: CaseRun['result']['kind']): number {
  return runs.filter(({ result }) => result.kind === kind).length;
}
