import type { RunDependencies } from '../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../connector/run/report';
import { SecretsError } from './secrets/SecretsError';

/**
 * Runs a task and ends the run when its time is up.
 *
 * @param signal cancels the run
 */
export async function runOnce(request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal): Promise<RunOutcome> {

  // read when first needed: a bridge is ready before it can evaluate FEEL
  const { runTask } = await import('../connector/run/runTask');
  const ending = AbortSignal.any([ signal, AbortSignal.timeout(request.timeoutSeconds * 1000) ]);

  try {
    return await runTask(request, dependencies, ending);
  } catch (error) {
    if (error instanceof SecretsError) {
      return { kind: 'notRun', reason: 'targetNotReady', message: error.message };
    }

    throw error;
  }
}
