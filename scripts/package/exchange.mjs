import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { ifThere } from './ifThere.mjs';

/**
 * Puts something else where the plugin belongs. The new is made beside and
 * then moved, so that the Modeler finds the old or the new, never a part.
 *
 * @param {string} place
 * @param {(file: string) => void} [make] creates the new folder or link; without it, the old is taken away
 * @throws {Error} with what to do where the system does not let it; the old is then where it was
 */
export function exchange(place, make) {
  try {
    exchangeIn(makeWorkshop(place), place, make);
  } catch (error) {
    throw new Error(`${place} could not be changed (${error.message}). Close Camunda Modeler, see that you may write there, and try again.`, { cause: error });
  }
}

/** On the same disk, but not among the plugins, where the Modeler would load it. */
function makeWorkshop(place) {
  const plugins = path.dirname(place);

  mkdirSync(plugins, { recursive: true });

  return mkdtempSync(path.join(plugins, '..', '.lambda-connector-'));
}

function exchangeIn(workshop, place, make) {
  const [ old, fresh ] = [ 'old', 'new' ].map(name => path.join(workshop, name));

  try {
    make?.(fresh);
    ifThere(() => renameSync(place, old));
    settle(fresh, place, old);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function settle(fresh, place, old) {
  try {
    ifThere(() => renameSync(fresh, place));
  } catch (error) {
    ifThere(() => renameSync(old, place));
    throw error;
  }
}
