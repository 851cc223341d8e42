import * as v from 'valibot';

import { readAs } from '../../../connector/schema/readShape';
import { parseJson } from '../../../feel/reading';
import { attempt } from './attempt';
import type { TestDraft } from './TestDraft';
import { TargetDraftSchema } from './testTarget';

const TestDraftSchema = v.object({ variables: v.optional(v.string()), target: v.optional(TargetDraftSchema) });

const PREFIX = 'awsLambdaConnector.testRun';

/** Longer test variables are kept only until the window closes: the browser's storage is small. */
const MAX_CHARACTERS = 200_000;

/** A draft as it was stored; undefined where there is none, or none that can be read. */
export function loadDraft(processId: string, taskId: string): TestDraft | undefined {
  const stored = attempt(() => localStorage.getItem(keyOf(processId, taskId)));

  return stored ? readDraft(stored) : undefined;
}

/**
 * Stores a draft so that it survives a reload.
 *
 * @returns whether it was stored
 */
export function storeDraft(processId: string, taskId: string, draft: TestDraft): boolean {
  const text = JSON.stringify(draft);

  return text.length <= MAX_CHARACTERS && attempt(() => {
    localStorage.setItem(keyOf(processId, taskId), text);

    return true;
  }) === true;
}

export function removeDraft(processId: string, taskId: string): void {
  attempt(() => localStorage.removeItem(keyOf(processId, taskId)));
}

function readDraft(text: string): TestDraft | undefined {
  const parsed = parseJson(text);

  return parsed.kind === 'value' ? readAs(TestDraftSchema, parsed.value) : undefined;
}

function keyOf(processId: string, taskId: string): string {
  return `${PREFIX}/${processId}/${taskId}`;
}
