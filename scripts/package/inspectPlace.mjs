import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ifThere } from './ifThere.mjs';
import { readProjectJson } from './packageJson.mjs';

/**
 * What lies where the plugin belongs. Only a packed copy and a link to the
 * plugin's sources are ours to replace: a checkout of the sources that
 * somebody has put there is theirs.
 *
 * @param {string} place
 * @returns {{ kind: 'nothing' } | { kind: 'link' } | { kind: 'copy', version: string } | { kind: 'foreign' }}
 */
export function inspectPlace(place) {
  const stats = ifThere(() => lstatSync(place));

  if (!stats) {
    return { kind: 'nothing' };
  }

  return stats.isSymbolicLink() ? inspectLink(place) : inspectFolder(place);
}

/** A link that leads nowhere is of no use to anybody. */
function inspectLink(place) {
  return { kind: !existsSync(place) || isPlugin(readPackageJson(place)) ? 'link' : 'foreign' };
}

function inspectFolder(place) {
  const found = readPackageJson(place);

  return isPlugin(found) && found.packed === true ? { kind: 'copy', version: String(found.version) } : { kind: 'foreign' };
}

/** Whether a folder holds this plugin, as a copy or as its sources. */
export function holdsPlugin(folder) {
  return isPlugin(readPackageJson(folder));
}

function isPlugin(found) {
  return found?.name === readProjectJson().name;
}

function readPackageJson(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch {

    // a folder without a readable package.json is not ours, whatever the reason
    return undefined;
  }
}
