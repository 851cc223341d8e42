import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

/**
 * A program of the bridge as it is in the sources now, built into one file.
 *
 * @param source in `bridge`
 * @returns the file's path
 */
export function builtFile(name: string, source: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), `${name}-`)), `${name}.js`);

  buildSync({
    entryPoints: [ join(__dirname, '../../../bridge', source) ],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20'
  });

  return outfile;
}
