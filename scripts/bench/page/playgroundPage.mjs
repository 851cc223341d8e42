import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import puppeteer from 'puppeteer-core';

import { findBrowser } from '../../findBrowser.mjs';
import { ROOT } from '../../steps/root.mjs';

/**
 * The built playground in a browser, whose first task calls a function of the given source.
 *
 * @param {string} source of the function, as a module of Node
 */
export async function openPlayground(source) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));

  await cp(path.join(ROOT, 'resources/examples/functions'), path.join(folder, 'functions'), { recursive: true });
  await writeFile(path.join(folder, 'functions/price-order/index.mjs'), source);

  const server = spawn(process.execPath, [ path.join(ROOT, 'dist/playground-server.js'), '--no-open', '--port', '0', '--functions', path.join(folder, 'functions') ], { stdio: [ 'ignore', 'pipe', 'inherit' ] });
  const [ url ] = /http:\S+/.exec(await once(server.stdout, 'data'));
  const browser = await launch();
  const page = await browser.newPage();

  await page.goto(url);
  await page.waitForSelector('[data-element-id="PriceOrder"].selected');
  await page.waitForSelector('.lambda-status--ready');
  return {
    page,

    async close() {
      await browser.close();
      server.kill('SIGINT');
      await once(server, 'close');
      await rm(folder, { recursive: true });
    }
  };
}

async function launch() {
  const browser = await findBrowser(text => process.stderr.write(`${text}\n`));

  if (browser.kind === 'none') {
    throw new Error(browser.message);
  }

  return puppeteer.launch({
    executablePath: browser.path,
    args: [ '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync' ],
    defaultViewport: { width: 1440, height: 900 }
  });
}
