import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';

/** Builds and entries of this name serve the playground alone. */
const PLAYGROUND = /^playground\b/;

/**
 * What the builds of webpack.config.js have written of the plugin, by the
 * lists that they leave behind (see FileListPlugin): what lies in dist/ from
 * earlier builds is not in them.
 *
 * @returns {string[]} paths relative to the project's folder
 * @throws {Error} where a build is missing
 */
export function builtFiles() {
  const builds = createRequire(import.meta.url)('../../webpack.config.js');

  return builds
    .filter(({ name }) => !PLAYGROUND.test(name))
    .flatMap(({ name }) => readList(`dist/${name}.files.json`))
    .map(file => `dist/${file}`);
}

function readList(file) {
  return Object.entries(readJson(file))
    .filter(([ entry ]) => !PLAYGROUND.test(entry))
    .flatMap(([ , files ]) => files);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read, so it is not known what was built. Run "npm run build" and try again.`, { cause: error });
  }
}
