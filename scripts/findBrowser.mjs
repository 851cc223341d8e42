import { pathToFileURL } from 'node:url';

import { canRun } from './browser/canRun.mjs';
import { downloadBrowser } from './browser/downloadBrowser.mjs';
import { installDebianChromium } from './browser/installDebianChromium.mjs';
import { installedBrowsers } from './browser/installedBrowsers.mjs';

const ADVICE = 'No browser was found: install Chrome, Chromium or Edge, or set CHROME_BIN to the path of one.';

/**
 * Finds a browser that tests can drive, or gets one.
 *
 * @param {(text: string) => void} say tells of what takes long
 * @returns {Promise<{ kind: 'found', path: string, message: string } | { kind: 'none', message: string }>}
 */
export async function findBrowser(say) {
  for (const path of installedBrowsers()) {
    if (await canRun(path)) {
      return found(path);
    }
  }

  for (const get of [ downloadBrowser, installDebianChromium ]) {
    const path = await get(say);

    if (path && await canRun(path)) {
      return found(path);
    }
  }

  return { kind: 'none', message: ADVICE };
}

function found(path) {
  return { kind: 'found', path, message: path };
}

// `node scripts/findBrowser.mjs` prints the path alone
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { kind, message } = await findBrowser(text => process.stderr.write(`${text}\n`));

  (kind === 'found' ? process.stdout : process.stderr).write(`${message}\n`);
  process.exitCode = kind === 'found' ? 0 : 1;
}
