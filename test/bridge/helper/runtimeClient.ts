import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

/** The runtime client as it is in the sources now, built into one file. */
export const RUNTIME_CLIENT = join(mkdtempSync(join(tmpdir(), 'function-runtime-')), 'function-runtime.js');

buildSync({
  entryPoints: [ join(__dirname, '../../../bridge/functions/runtimeClient/index.ts') ],
  outfile: RUNTIME_CLIENT,
  bundle: true,
  platform: 'node',
  target: 'node20'
});
