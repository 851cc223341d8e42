import { stringify } from 'lossless-json';

import type { RunOutcome } from '../../../connector/run/report';

/** The outcome as JSON, its numbers with all their digits. */
export function writeOutcome(outcome: RunOutcome): Uint8Array {
  return new TextEncoder().encode(write(outcome));
}

/** The engine's own writer is many times quicker, and takes no integer beyond 2^53. */
function write(outcome: RunOutcome): string {
  try {
    return JSON.stringify(outcome);
  } catch (error) {
    if (error instanceof TypeError) {
      return stringify(outcome) ?? '{}';
    }

    throw error;
  }
}
