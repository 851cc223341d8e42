import { existsSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';
import { runNode } from '../steps/run.mjs';

const DOWNLOADS = 'https://storage.googleapis.com/chrome-for-testing-public/';
const CACHE = path.join(ROOT, 'node_modules/.cache/browsers');
const CLI = 'node_modules/@puppeteer/browsers/lib/cjs/main-cli.js';

const REACH_TIMEOUT_MS = 8000;
const DOWNLOAD_TIMEOUT_MS = 300000;

/**
 * Gets the Chrome build that puppeteer-core is tested with, and keeps it.
 *
 * @returns {Promise<string | null>} its path; null where it cannot be downloaded
 */
export async function downloadBrowser(say) {
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core');
  const { Browser, computeExecutablePath } = await import('@puppeteer/browsers');
  const build = PUPPETEER_REVISIONS.chrome;
  const file = computeExecutablePath({ browser: Browser.CHROME, buildId: build, cacheDir: CACHE });

  if (existsSync(file)) {
    return file;
  }

  if (!await isReachable()) {
    return null;
  }

  say(`Downloading Chrome ${build} …`);

  const { ok } = await runNode(CLI, [ 'install', `chrome@${build}`, '--path', CACHE ], { timeoutMs: DOWNLOAD_TIMEOUT_MS });

  return ok ? file : null;
}

/** Asked first, for where the network leads nowhere a download would hang. Behind a proxy only trying tells. */
async function isReachable() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) {
    return true;
  }

  try {
    await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(REACH_TIMEOUT_MS) });

    return true;
  } catch {

    // whatever the reason: there is another way to a browser
    return false;
  }
}
