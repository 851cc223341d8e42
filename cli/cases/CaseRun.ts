import type { TaskCoverage } from '../../connector/cases/coverage';
import type { CaseFile, TestCase } from '../../connector/cases/CaseFile';
import type { TextStyle } from '../../connector/cases/readCaseFile';
import type { CaseResult } from '../../connector/cases/runCase';
import type { LambdaTask } from '../../connector/lambdaTask';
import type { CommandErrorCode } from '../arguments/CommandError';

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

/** A file of test cases whose cases are not known, as it, or the diagram beside it, cannot be read. */
export interface UnreadableFile {

  /** The file of test cases. */
  file: string;

  /** From 1, where the place in it is known. */
  line?: number;

  /** Begins with the path of what cannot be read. */
  message: string;
  code: CommandErrorCode;
}

/** A diagram with Lambda tasks, but no file of test cases. */
export interface UntestedDiagram {
  file: string;
  tasks: LambdaTask[];
}

/** What is there to be run. */
export interface LoadedSuites {
  suites: Suite[];
  unreadable: UnreadableFile[];
  untested: UntestedDiagram[];
}

/** All that a run of test cases comes to. */
export interface Summary {
  runs: CaseRun[];

  /** Of each file of test cases; of each diagram in a folder that has none, though it has Lambda tasks. */
  coverage: Array<{ file: string; suite?: Suite; tasks: TaskCoverage[] }>;
  unreadable: readonly UnreadableFile[];

  /** Of all outcomes of all tasks those that a case shows. */
  percent: number;
  durationMs: number;
}

/** How many came out so. */
export function count({ runs }: Summary, kind: CaseRun['result']['kind']): number {
  return runs.filter(({ result }) => result.kind === kind).length;
}
