import path from 'node:path';

import { startBridge } from '../../bridge/startBridge';
import { mountsOf } from './mounts';
import { openBrowser } from './openBrowser';
import { parseOptions } from './options';
import { ownExample } from './ownExample';
import { PlaygroundServer } from './PlaygroundServer';

/** This script is built into `dist/`, beside what it serves. */
const PLUGIN_FOLDER = path.resolve(__dirname, '..');

const EXAMPLES = path.join(PLUGIN_FOLDER, 'resources/examples');
const OWN_EXAMPLE = path.join(PLUGIN_FOLDER, 'dist/example');
const EXAMPLE_FUNCTIONS = path.join(EXAMPLES, 'functions');
const EXAMPLE_SECRETS = path.join(EXAMPLES, 'secrets.env');

/** Serves the playground until the process is asked to stop. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const server = new PlaygroundServer(mountsOf(PLUGIN_FOLDER), {
    path: path.resolve(options.diagram ?? await ownExample(EXAMPLES, OWN_EXAMPLE)),
    isOwn: options.diagram !== undefined
  });
  const origin = await server.listen(options.port);

  const bridge = await startBridge({
    functionsFolder: path.resolve(options.functions ?? EXAMPLE_FUNCTIONS),
    secretsFile: EXAMPLE_SECRETS,
    allowedOrigins: [ origin ]
  });

  server.setBridge({ kind: 'ready', address: bridge.address });

  onStop(async () => {
    server.close();
    await bridge.close();
  });

  process.stdout.write(`The playground is at ${origin}/#key=${server.keys.lasting} (Ctrl-C stops it)\n`);

  if (options.open) {
    openBrowser(`${origin}/#key=${server.keys.createOnce()}`);
  }
}

/** Ends the process cleanly when it is first asked to; a second time it ends at once. */
function onStop(stop: () => Promise<void>): void {
  let stopping = false;

  for (const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const) {
    process.on(signal, () => {
      if (stopping) {
        process.exit(130);
      }

      stopping = true;
      stop().then(() => process.exit(0), fail);
    });
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
