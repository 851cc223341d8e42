import type { TargetDraft } from './testTarget';

/** What a user prepared for a task's test run. */
export interface TestDraft {

  /** The test variables as typed, right or wrong; undefined until something was typed. */
  variables?: string;

  /** Undefined until it was changed: then it is that of the settings. */
  target?: TargetDraft;
}

export const EMPTY_DRAFT: TestDraft = {};
