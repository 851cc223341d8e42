import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './root.mjs';
import { run, runNode } from './run.mjs';

const ARGUMENTS = [ 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error' ];

/**
 * Installs the packages of the lockfile where some are missing or others.
 *
 * @param {(text: string) => void} say
 * @throws {Error} with npm's own words where that fails
 */
export async function installPackages(say) {
  if (isInstalled()) {
    return;
  }

  say('Installing packages (npm ci)');

  const { ok, output } = await runNpm(ARGUMENTS);

  if (!ok) {
    throw new Error(`npm could not install the packages. Check the connection to the registry and try again.\n\n${output}`);
  }
}

/**
 * Whether node_modules holds what the lockfile names. npm leaves a list of
 * what it installed; packages for other systems are not in it.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');

  return Object.entries(wanted).every(([ location, { version, optional } ]) => {
    return location === '' || (installed[location] ? installed[location].version === version : optional);
  });
}

function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, lockfile), 'utf8')).packages;
  } catch {

    // nothing installed yet, or an install that was broken off
    return {};
  }
}

/** npm as it runs this script, or else the one on the PATH, which on Windows is a batch file. */
function runNpm(args) {
  const npm = process.env.npm_execpath;

  return npm?.endsWith('.js')
    ? runNode(npm, args)
    : run('npm', args, { shell: process.platform === 'win32' });
}
