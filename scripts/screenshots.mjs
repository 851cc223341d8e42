import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import puppeteer from 'puppeteer-core';

import { findBrowser } from './findBrowser.mjs';
import { PICTURES } from './screenshots/pictures.mjs';
import { buildIfNeeded } from './steps/build.mjs';
import { ROOT } from './steps/root.mjs';

const FOLDER = path.join(ROOT, 'resources/screenshots');

/** `npm run screenshots`: takes the README's pictures, and those of other states, from the playground as it is now. */
async function takeScreenshots() {
  await buildIfNeeded(console.log);

  const { path: executablePath, message } = await findBrowser(console.log);

  if (!executablePath) {
    throw new Error(message);
  }

  const functions = gatherFunctions();
  const server = spawn(process.execPath, [ 'dist/playground-server.js', '--no-open', '--port', '0', '--functions', functions, '--diagram', 'resources/examples/order-process.bpmn' ], { cwd: ROOT, stdio: [ 'ignore', 'pipe', 'inherit' ] });
  const browser = await puppeteer.launch({ executablePath, args: [ '--no-sandbox' ], defaultViewport: { width: 1440, height: 900 } });

  try {
    const [ url ] = /http:\S+/.exec(await once(server.stdout, 'data'));

    mkdirSync(FOLDER, { recursive: true });

    for (const [ name, drive ] of Object.entries(PICTURES)) {
      await takeScreenshot(browser, url, name, drive);
    }
  } finally {
    await browser.close();
    server.kill('SIGINT');
    await once(server, 'close');
    rmSync(functions, { recursive: true });
  }
}

/** The example's functions, and those that only a picture needs. */
function gatherFunctions() {
  const folder = mkdtempSync(path.join(tmpdir(), 'functions-'));

  cpSync(path.join(ROOT, 'resources/examples/functions'), folder, { recursive: true });
  cpSync(path.join(ROOT, 'scripts/screenshots/functions'), folder, { recursive: true });

  return folder;
}

/** Each picture has a browser profile of its own, so that none shows what another one did. */
async function takeScreenshot(browser, url, name, drive) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();

  await page.goto(url);
  await page.waitForSelector('[data-element-id="PriceOrder"].selected');
  await page.waitForSelector('.lambda-status--ready');
  await drive(page);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();

  console.log(`resources/screenshots/${name}.png`);
}

takeScreenshots().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
