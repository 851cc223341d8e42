import { startBridge } from '../../bridge';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { functionsFolder } from '../functionsFolder';

interface RunSources {
  functions?: string;
  secrets?: string;
  secretsPrefix?: string;
}

/** Runs a task in a bridge that lives just as long; Ctrl-C cancels the run. */
export async function runInBridge(
  request: RunRequest, { functions, secrets, secretsPrefix }: RunSources
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
    return await bridge.run(request, cancel.signal);
  } finally {
    await bridge.close();
    process.off('SIGINT', abort).off('SIGTERM', abort);
  }
}
