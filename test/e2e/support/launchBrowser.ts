import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/**
 * Chromium's own toolbar is a page, too, drawn anew for each window: without
 * these, opening the playground takes half as long again.
 */
const TOOLBAR_FEATURES = [
  'InitialWebUI', 'PreloadTopChromeWebUI', 'WebUIBackForwardButton', 'WebUIHomeButton', 'WebUILocationBar', 'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup', 'WebUIOmniboxPopup', 'WebUIReloadButton', 'WebUISplitTabsButton', 'WebUIToolbar'
];

/** Starts the browser that `npm test` found or, run by hand, finds one. */
export async function launchBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROME_BIN || await findBrowser(),
    args: [ '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', `--disable-features=${TOOLBAR_FEATURES.join()}` ],
    defaultViewport: { width: 1440, height: 900 }
  });
}

async function findBrowser(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [ 'scripts/findBrowser.mjs' ]);

  return stdout.trim();
}
