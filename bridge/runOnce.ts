import type { RunDependencies } from '../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../connector/run/report';
import { lazy } from './lazy';
import { SecretsError } from './secrets/SecretsError';

/** A bridge is ready before it can evaluate FEEL. */
const importRunTask = lazy(() => import('../connector/run/runTask'));

type RunTask = (request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal) => Promise<RunOutcome>;

/**
 * Runs a task and ends the run when its time is up.
 *
 * @param signal cancels the run
 * @param runTask by default in this thread
 */
export async function runOnce(
  request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal, runTask: RunTask = runHere
): Promise<RunOutcome> {
  const ending = new AbortController();
  const cancel = (): void => ending.abort(signal.reason);
  const timer = setTimeout(() => ending.abort(new DOMException('The run\'s time is up', 'TimeoutError')), request.timeoutSeconds * 1000);

  signal.addEventListener('abort', cancel, { once: true });

  if (signal.aborted) {
    cancel();
  }

  try {
    return await runTask(request, dependencies, ending.signal);
  } catch (error) {
    if (error instanceof SecretsError) {
      return { kind: 'notRun', reason: 'targetNotReady', message: error.message };
    }

    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}

async function runHere(...run: Parameters<RunTask>): Promise<RunOutcome> {
  const { runTask } = await importRunTask();

  return runTask(...run);
}
