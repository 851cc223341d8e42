import { buildIfNeeded } from '../steps/build.mjs';
import { checkNode } from '../steps/checkNode.mjs';
import { installPackages } from '../steps/installPackages.mjs';

/**
 * Sees to it that there are packages and a build that is up to date.
 *
 * @param {{ build: boolean }} options build: false takes the build that there is
 */
export async function prepare({ build }) {
  checkNode();
  await installPackages(say);

  if (build) {
    await buildIfNeeded(say);
  }
}

function say(text) {
  process.stdout.write(`${text} …\n`);
}
