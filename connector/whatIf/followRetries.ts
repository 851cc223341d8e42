import { parseDuration } from '../duration';
import type { RunOutcome, RunReport, Verdict } from '../run/report';

/** One try of a job. */
export interface Attempt {

  /** From the first try on, in milliseconds; how long the tries themselves take is not counted. */
  afterMs: number;
  verdict: Verdict;
}

/** What becomes of a job that meets the same thing each time it is tried. */
export interface RetryTimeline {
  attempts: Attempt[];

  /** Whether it would go on: the error expression gives new retries again and again. */
  goesOn: boolean;
}

/** After so many tries nobody wants to know more. */
export const MAX_ATTEMPTS = 20;

export type FollowedRetries =
  | { kind: 'followed'; report: RunReport; timeline: RetryTimeline }

  /** A try could not be run. */
  | Extract<RunOutcome, { kind: 'notRun' }>;

/**
 * Tries a job until it is no longer tried again, each time with the retries that the try before
 * left, after its back-off (connector contract 3.10).
 *
 * @param run one try; `retries` undefined for the first one, which has those of the task
 */
export async function followRetries(
  run: (retries: number | undefined) => Promise<RunOutcome>
): Promise<FollowedRetries> {
  const first = await run(undefined);

  return first.kind === 'notRun' ? first : follow(first.report, [ { afterMs: 0, verdict: first.report.verdict } ], run);
}

async function follow(
  first: RunReport, attempts: Attempt[], run: (retries: number) => Promise<RunOutcome>
): Promise<FollowedRetries> {
  const last = attempts.at(-1);

  if (last?.verdict.kind !== 'retry' || attempts.length === MAX_ATTEMPTS) {
    return { kind: 'followed', report: first, timeline: { attempts, goesOn: last?.verdict.kind === 'retry' } };
  }

  const { retriesLeft, backoff } = last.verdict;
  const next = await run(retriesLeft);

  return next.kind === 'notRun'
    ? next
    : follow(
      first,
      [ ...attempts, { afterMs: last.afterMs + (parseDuration(backoff) ?? 0), verdict: next.report.verdict } ],
      run
    );
}
