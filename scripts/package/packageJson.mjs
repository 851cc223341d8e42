import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';

/**
 * The package.json of the packed plugin. Its `type` holds against any other
 * package.json in folders above, and `packed` says that the folder is a copy
 * that may be replaced, and no checkout of the sources.
 *
 * @returns {import('./pluginFiles.mjs').PluginFile}
 */
export function packageJson() {
  const { name, version, description, license, bin, engines } = readProjectJson();
  const packed = { name, version, description, license, private: true, type: 'commonjs', main: 'index.js', bin, engines, packed: true };

  return { path: 'package.json', content: Buffer.from(`${JSON.stringify(packed, null, 2)}\n`), executable: false };
}

/** The project's own package.json. */
export function readProjectJson() {
  return JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
}
