import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../connector/run/report';

/** What the bridge says to a thread that runs tasks: a run, then an answer to each of its questions. */
export type ToWorker =
  | { kind: 'run'; request: RunRequest }
  | { kind: 'secret'; value: string | undefined }
  | { kind: 'invoked'; result: InvocationResult };

/** What a run needs from outside of its thread; it asks for one thing at a time. */
export type Question =
  | { kind: 'findSecret'; name: string }
  | { kind: 'invoke'; invocation: Invocation };

/** What the thread says. */
export type FromWorker =
  | Question
  | { kind: 'ended'; outcome: RunOutcome }
  | { kind: 'failed'; error: unknown };
