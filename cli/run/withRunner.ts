import { TaskRunner } from '../../bridge';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import type { RunProgress } from '../../connector/run/RunEvent';
import { functionsFolder } from '../functionsFolder';

interface RunSources {
  functions?: string;
  secrets?: string;
  secretsPrefix?: string;

  /** Whether the run is going to call the Lambda API: what that needs is read meanwhile. */
  callsLambdaApi: boolean;
}

/** Runs a task, and is told of the run while it goes on. */
type Run = (request: RunRequest, onProgress?: (event: RunProgress) => void) => Promise<RunOutcome>;

/**
 * Does work that comes to a run, whose thread starts at once; Ctrl-C cancels the run.
 *
 * @param work what there is to do before the run, and the run
 */
export async function withRunner<T>(
  { functions, secrets, secretsPrefix, callsLambdaApi }: RunSources, work: (run: Run) => Promise<T>
): Promise<T> {
  const cancel = new AbortController();
  const abort = (): void => cancel.abort();
  const runner = new TaskRunner({ functionsFolder: functionsFolder(functions), secretsFile: secrets, secretsPrefix });

  process.once('SIGINT', abort).once('SIGTERM', abort);
  runner.warmUp(callsLambdaApi);

  try {
    return await work((request, onProgress) => runner.run(request, cancel.signal, onProgress));
  } finally {
    runner.close();
    process.off('SIGINT', abort).off('SIGTERM', abort);
  }
}
