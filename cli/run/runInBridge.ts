import { startBridge } from '../../bridge';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { functionsFolder } from '../functionsFolder';
import type { RunProgress } from '../../connector/run/RunEvent';

interface RunSources {
  functions?: string;
  secrets?: string;
  secretsPrefix?: string;
}

/**
 * Runs a task in a bridge that lives just as long; Ctrl-C cancels the run.
 *
 * @param onProgress is told of the run while it goes on
 */
export async function runInBridge(
  request: RunRequest, { functions, secrets, secretsPrefix }: RunSources, onProgress?: (event: RunProgress) => void
): Promise<RunOutcome> {
  const cancel = new AbortController();
  const abort = (): void => cancel.abort();

  process.once('SIGINT', abort).once('SIGTERM', abort);

  const bridge = await startBridge({
    functionsFolder: functionsFolder(functions),
    secretsFile: secrets,
    secretsPrefix
  });

  try {
    return await bridge.run(request, cancel.signal, onProgress);
  } finally {
    await bridge.close();
    process.off('SIGINT', abort).off('SIGTERM', abort);
  }
}
