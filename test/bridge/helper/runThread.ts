import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

/** The thread of runs as it is in the sources now, built into one file. */
export const RUN_THREAD = join(mkdtempSync(join(tmpdir(), 'run-thread-')), 'run-thread.js');

buildSync({
  entryPoints: [ join(__dirname, '../../../bridge/runs/thread/runThread.ts') ],
  outfile: RUN_THREAD,
  bundle: true,
  platform: 'node',
  target: 'node20'
});
