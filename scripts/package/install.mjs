import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';
import { exchange } from './exchange.mjs';
import { inspectPlace } from './inspectPlace.mjs';
import { readProjectJson } from './packageJson.mjs';
import { pluginFiles } from './pluginFiles.mjs';

const RESTART = 'Restart the Modeler.';

/**
 * Installs a copy of the plugin, in place of one that is there.
 *
 * @param {string} place the plugin's folder in the Modeler's data folder
 * @returns {string} what was done, and what to do next
 * @throws {Error} with what to do; nothing is changed then
 */
export function installCopy(place) {
  const before = inspectOwn(place);
  const files = pluginFiles();

  exchange(place, folder => files.forEach(file => writeFile(folder, file)));

  return `Installed version ${readProjectJson().version} in ${place}${insteadOf(before)}. ${RESTART}`;
}

/** Links the sources, so that a build and a restart of the Modeler show a change; see installCopy. */
export function installLink(place) {
  const before = inspectOwn(place);

  // fails early where the Modeler would not load it
  pluginFiles();

  // a junction needs no rights on Windows; elsewhere the word is ignored
  exchange(place, link => symlinkSync(ROOT, link, 'junction'));

  return `Linked ${place} to ${ROOT}${insteadOf(before)}. ${RESTART}`;
}

/** Takes the copy or the link away; see installCopy. */
export function remove(place) {
  const before = inspectOwn(place);

  if (before.kind === 'nothing') {
    return `Nothing is installed in ${place}.`;
  }

  exchange(place);

  return `Removed ${describe(before)} from ${place}. ${RESTART}`;
}

/** @returns {Exclude<ReturnType<typeof inspectPlace>, { kind: 'foreign' }>} */
function inspectOwn(place) {
  const found = inspectPlace(place);

  if (found.kind === 'foreign') {
    throw new Error(existsSync(place) && realpathSync(place) === ROOT
      ? `These sources lie in ${place}, where the Modeler loads them: there is nothing to install or remove.`
      : `${place} holds something else than an installed plugin, so it was left alone. Move it away and try again.`);
  }

  return found;
}

function insteadOf(before) {
  return before.kind === 'nothing' ? '' : `, in place of ${describe(before)}`;
}

function describe({ kind, version }) {
  return kind === 'link' ? 'a link' : `version ${version}`;
}

function writeFile(folder, { path: file, content, executable }) {
  const target = path.join(folder, file);

  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content, { mode: executable ? 0o755 : 0o644 });
}
