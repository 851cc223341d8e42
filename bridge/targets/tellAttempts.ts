import type { InvokeCommand } from '@aws-sdk/client-lambda';

import { MAX_ATTEMPTS } from './LambdaClients';

/** A call that failed and is tried again. */
export interface Attempt {

  /** From 2. */
  attempt: number;

  /** How often a call is tried at most. */
  of: number;

  /** What the attempt before failed with, by the name that service or system give it. */
  after: string;
}

/** No name of an error is as long, in characters: what an endpoint sends may be. */
const MAX_NAME = 100;

/** Has the AWS SDK tell of each attempt at a call after the first, as it begins. */
export function tellAttempts(command: InvokeCommand, tell: (attempt: Attempt) => void): void {
  let attempt = 0;
  let after = '';

  // behind the SDK's own step that tries again
  command.middlewareStack.add(next => async args => {
    attempt++;

    if (attempt > 1) {
      tell({ attempt, of: MAX_ATTEMPTS, after });
    }

    try {
      return await next(args);
    } catch (error) {
      after = nameOf(error).slice(0, MAX_NAME);

      throw error;
    }
  }, { step: 'finalizeRequest', priority: 'low', name: 'tellAttempts' });
}

/** Of a connection that failed its code, such as ECONNRESET. */
function nameOf(error: unknown): string {
  if (error instanceof Error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  }

  return 'an error';
}
