import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createProgress } from './createProgress.mjs';
import { ROOT } from './root.mjs';
import { runNpm } from './runNpm.mjs';

const ARGUMENTS = [ 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http' ];

/** What npm says of each package that it gets, from the registry or its cache. */
const FETCHED = /^npm http (fetch|cache) .*\.tgz/;

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

  const progress = createProgress('Packages', Object.keys(readPackages('package-lock.json')).length);
  const { ok, output } = await runNpm(ARGUMENTS, {
    onLine: line => {
      if (FETCHED.test(line)) {
        progress.step();
      }
    }
  });

  progress.end();

  if (!ok) {
    throw new Error(`npm could not install the packages. Check the connection to the registry and try again.\n\n${withoutProgress(output)}`);
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

function withoutProgress(output) {
  return output.split('\n').filter(line => !line.startsWith('npm http ')).join('\n');
}
