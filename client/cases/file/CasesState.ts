import type { CaseFile, TestCase } from '../../../connector/cases/CaseFile';
import type { CaseConflict } from '../../../connector/cases/mergeCases';
import type { TextStyle } from '../../../connector/cases/readCaseFile';

/** What is known of the test cases beside the diagram. */
export type CasesState =

  /** The diagram is in no file yet, so that there is no place beside it. */
  | { kind: 'unsaved' }
  | { kind: 'loading' }

  /** They cannot be read; the message says why and what to do. */
  | { kind: 'failed'; message: string }

  /** @property line from 1, where the place is known */
  | { kind: 'broken'; message: string; line?: number; column?: number }
  | ReadyCases;

export interface ReadyCases {
  kind: 'ready';
  cases: readonly TestCase[];

  /** The file that they come from, for the next time that it is written. */
  version: string | null;
  schema: CaseFile['$schema'];
  style: TextStyle | undefined;
}

/** Whose cases count where two have changed them; neither: my change is not made. */
export type Whose = 'mine' | 'theirs' | 'neither';

/** A change that cannot be made before the user has said whose cases count. */
export interface CaseQuestion {
  conflicts: CaseConflict[];
  answer: (whose: Whose) => void;
}

/** A change that can be taken back. */
export interface MadeChange {

  /** What was done, such as `Deleted "adds up"`. */
  label: string;
  before: readonly TestCase[];
  after: readonly TestCase[];

  /** The cases that others have taken the place of: by name, task or content they are no longer the same. */
  replacements: Replacements;
}

/** By what a case was, what it has become. */
export type Replacements = ReadonlyMap<TestCase, TestCase>;
