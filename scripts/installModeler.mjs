import path from 'node:path';
import { parseArgs } from 'node:util';

import { dataFolder } from './package/dataFolder.mjs';
import { installCopy, installLink, remove } from './package/install.mjs';
import { otherCopies } from './package/otherCopies.mjs';
import { readProjectJson } from './package/packageJson.mjs';
import { prepare } from './package/prepare.mjs';

/**
 * `npm run install:modeler`: puts the plugin into the user's Camunda Modeler,
 * and says in one line what was done.
 *
 *   --link                 link these sources, for development
 *   --remove               take the plugin away
 *   --data-folder <path>   the Modeler's data folder, where it is not the usual one
 *   --no-build             take what is in dist/, even where sources are newer
 */
async function installModeler() {
  const options = readOptions();
  const place = path.resolve(options['data-folder'], 'resources/plugins', readProjectJson().name);

  if (!options.remove) {
    await prepare({ build: !options['no-build'] });
  }

  const install = options.link ? installLink : installCopy;
  const done = options.remove ? remove(place) : install(place);

  return `${done}${adviseOn(otherCopies(place))}`;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      'link': { type: 'boolean', default: false },
      'remove': { type: 'boolean', default: false },
      'data-folder': { type: 'string', default: dataFolder() },
      'no-build': { type: 'boolean', default: false }
    }
  });

  if (values.link && values.remove) {
    throw new Error('Give either --link or --remove: a link is removed like a copy.');
  }

  return values;
}

function adviseOn(copies) {
  return copies.length ? ` The plugin is also in ${copies.join(', ')}: delete that, as the Modeler loads a plugin once.` : '';
}

installModeler().then(
  text => process.stdout.write(`${text}\n`),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
);
