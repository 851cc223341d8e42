import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildIfNeeded } from './steps/build.mjs';
import { checkNode } from './steps/checkNode.mjs';
import { endWithParent } from './steps/endWithParent.mjs';
import { installPackages } from './steps/installPackages.mjs';
import { ROOT } from './steps/root.mjs';

const SERVER = path.join(ROOT, 'dist/playground-server.js');

/**
 * `npm start`: from a fresh clone to the playground. The server reads the arguments: see
 * playground/server/options.ts.
 */
async function start() {
  checkNode();
  await installPackages(say);
  await buildIfNeeded(say);

  if (process.env.npm_lifecycle_event) {
    endWithParent();
  }

  // in this process, so that Ctrl-C reaches it at once
  await import(pathToFileURL(SERVER));
}

function say(text) {
  process.stdout.write(`${text} …\n`);
}

start().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
