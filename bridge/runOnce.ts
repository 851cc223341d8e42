import type { RunDependencies } from '../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../connector/run/report';
import { lazy } from './lazy';
import { SecretsError } from './secrets/SecretsError';

/** A bridge is ready before it can evaluate FEEL. */
const importRunTask = lazy(() => import('../connector/run/runTask'));

/**
 * Runs a task and ends the run when its time is up.
 *
 * @param signal cancels the run
 */
export async function runOnce(request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal): Promise<RunOutcome> {
  const { runTask } = await importRunTask();
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
