import { readFileSync } from 'node:fs';

import { run } from '../steps/run.mjs';

const TIMEOUT_MS = 600000;

/**
 * Installs Debian's chromium where this runs as root on Debian.
 *
 * @returns {Promise<string | null>} its path; null where that cannot be done
 */
export async function installDebianChromium(say) {
  if (process.getuid?.() !== 0 || !isDebian()) {
    return null;
  }

  say('Installing Debian\'s chromium …');

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeoutMs: TIMEOUT_MS };

  await run('apt-get', [ 'update' ], options);

  const { ok } = await run('apt-get', [ 'install', '--yes', '--no-install-recommends', 'chromium' ], options);

  return ok ? '/usr/bin/chromium' : null;
}

/** Ubuntu's package of that name only points to a snap, so it must be Debian itself. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {

    // no such file: no Debian
    return false;
  }
}
