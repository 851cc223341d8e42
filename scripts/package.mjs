import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { prepare } from './package/prepare.mjs';
import { pluginFiles } from './package/pluginFiles.mjs';
import { readProjectJson } from './package/packageJson.mjs';
import { ROOT } from './steps/root.mjs';

/**
 * `npm run package`: the plugin as a zip whose one folder unpacks into the
 * Modeler's `resources/plugins`.
 *
 *   --out <folder>   where the zip goes; the project's folder unless told
 *   --no-build       take what is in dist/, even where sources are newer
 */
async function pack() {
  const { values } = parseArgs({
    options: { 'out': { type: 'string', default: ROOT }, 'no-build': { type: 'boolean', default: false } }
  });

  await prepare({ build: !values['no-build'] });

  // installed just now on a fresh clone
  const { writeZip } = await import('./package/writeZip.mjs');

  const { name, version } = readProjectJson();
  const files = pluginFiles();
  const zip = path.resolve(values.out, `${name}-${version}.zip`);

  mkdirSync(path.dirname(zip), { recursive: true });
  writeZip(zip, name, files);

  process.stdout.write(`Packed ${files.length} files (${inKilobytes(zip)} KB) into ${zip}: unpack it into the Modeler's folder resources/plugins.\n`);
}

function inKilobytes(file) {
  return Math.ceil(statSync(file).size / 1024);
}

pack().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
