import { readdirSync } from 'node:fs';
import path from 'node:path';

import { ifThere } from './ifThere.mjs';
import { holdsPlugin } from './inspectPlace.mjs';

/**
 * Folders beside the plugin's own that hold it too, as from a zip unpacked by
 * hand: the Modeler wants each plugin's name once.
 *
 * @param {string} place
 * @returns {string[]}
 */
export function otherCopies(place) {
  return siblings(path.dirname(place)).filter(folder => folder !== place && holdsPlugin(folder));
}

function siblings(folder) {
  return (ifThere(() => readdirSync(folder)) ?? []).map(name => path.join(folder, name));
}
