import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';
import { builtFiles } from './builtFiles.mjs';
import { packageJson } from './packageJson.mjs';

const DOCUMENTS = [ 'README.md', 'CHANGELOG.md', 'LICENSE' ];

/** Pictures for the README, which are for those who look at the project. */
const SCREENSHOTS = 'resources/screenshots';

/**
 * @typedef {object} PluginFile
 * @property {string} path relative to the plugin's folder, with slashes
 * @property {Buffer} content
 * @property {boolean} executable
 */

/**
 * All that an installed plugin consists of, in the order of the paths.
 *
 * @returns {PluginFile[]}
 * @throws {Error} with what to do where a file is missing
 */
export function pluginFiles() {
  const files = [ ...new Set([ 'index.js', ...builtFiles(), ...filesBelow('resources'), ...DOCUMENTS ]) ];

  demand(files);

  return [ ...files.map(readFile), packageJson() ].sort((a, b) => a.path < b.path ? -1 : 1);
}

/** Files below a folder of the project; hidden ones are nobody else's business. */
function filesBelow(folder) {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && `${folder}/${name}` !== SCREENSHOTS)
    .flatMap(entry => entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [ `${folder}/${entry.name}` ]);
}

/** Every file must be there, and what the Modeler looks for must be among them. */
function demand(files) {
  const missing = [
    ...files.filter(file => !existsSync(path.join(ROOT, file))),
    ...describedFiles().filter(file => !files.includes(file))
  ];

  if (missing.length) {
    throw new Error(`The plugin is not complete: ${missing.join(', ')} missing. Run "npm run build" and try again.`);
  }
}

/** What index.js names to the Modeler, and package.json to npm. */
function describedFiles() {
  const load = createRequire(path.join(ROOT, 'index.js'));
  const { script, style, menu } = load('./index.js');
  const { bin } = load('./package.json');

  return [ script, style, menu, ...Object.values(bin) ].map(file => path.posix.normalize(file));
}

function readFile(file) {
  const location = path.join(ROOT, file);

  return { path: file, content: readFileSync(location), executable: isExecutable(file, statSync(location)) };
}

/** Windows keeps no such bit, and a Lambda bootstrap is always run. */
function isExecutable(file, { mode }) {
  return path.posix.basename(file) === 'bootstrap' || (mode & 0o100) !== 0;
}
