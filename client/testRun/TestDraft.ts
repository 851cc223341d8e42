import type { TargetDraft } from './testTarget';

/** What a user prepared for a task's test run. */
export interface TestDraft {

  /** The test variables as typed, right or wrong; undefined until something was typed. */
  variables?: string;
  target: TargetDraft;
}

export const EMPTY_DRAFT: TestDraft = { target: { kind: 'local', endpointUrl: '', profile: '' } };
