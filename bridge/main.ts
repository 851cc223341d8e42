/**
 * The bridge's own process, started by the Modeler's main process or by the
 * playground: tells its parent where it is, and ends with it.
 */
import { tellParent } from './parentProcess';
import { readOptions } from './readOptions';
import { startBridge } from './startBridge';

async function main(): Promise<void> {
  const bridge = await startBridge(readOptions(process.argv.slice(2)));

  const end = (): void => {
    void bridge.close().finally(() => process.exit(0));
  };

  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);

  await tellParent({ kind: 'ready', address: bridge.address });
}

main().catch(async (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);

  process.stderr.write(`Error: ${message}\n`);
  await tellParent({ kind: 'failed', message }).catch(() => undefined);
  process.exit(1);
});
