import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { BUILD_TIMEOUT, packedPlugin, PROJECT } from '../package/support/packedPlugin';
import { runNode } from '../package/support/runNode';
import { temporaryFolder } from '../package/support/temporaryFolder';
import { launchBrowser } from './support/launchBrowser';
import { ModelerPage } from './support/ModelerPage';
import { ServeProcess } from './support/ServeProcess';
import { watchPage } from './support/watchPage';

const ASSETS = resolve('node_modules/camunda-bpmn-js/dist/assets');

describe('the packed plugin, in a window like the Modeler\'s', function() {
  let folder: string;
  let address: URL;
  let bridge: ServeProcess;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  before(async function() {
    this.timeout(BUILD_TIMEOUT);

    ({ folder } = await packedPlugin());
    [ address, bridge, browser ] = await Promise.all([
      makeWindow(folder),
      ServeProcess.start(join(folder, 'dist/lambda-task.js')),
      launchBrowser()
    ]);
  });

  after(async function() {
    await browser?.close();
    await bridge?.stop();
  });

  beforeEach(async function() {
    page = await browser.newPage();
    troubles = watchPage(page);

    address.search = new URLSearchParams(bridge.address).toString();
    await page.goto(address.href);
  });

  afterEach(async function() {
    await page.close();

    expect(troubles).to.eql([]);
  });

  it('registers with the Modeler, and leaves Camunda 7 diagrams, DMN and forms alone', async function() {

    // when
    const types = await page.evaluate(() => {
      const plugins: unknown = Reflect.get(window, 'plugins');

      return Array.isArray(plugins) ? plugins.map(({ type }) => String(type)) : [];
    });

    // then
    expect([ ...new Set(types) ]).to.have.members([ 'client', 'bpmn.cloud.modeler.additionalModules', 'lintRules.cloud-bpmn' ]);
  });

  it('is under a policy that lets scripts of files run, and no others', async function() {

    // when
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');

      script.textContent = 'document.title = "ran";';
      document.head.append(script);

      return document.title === 'ran';
    });

    // then
    expect(ran).to.be.false;
    await eventually('the console tells', () => troubles.length > 0);
    expect(troubles.splice(0)).to.have.lengthOf(1).and.match(/Content Security Policy/);
  });

  it('loads its wide view when its tab is opened, and not before', async function() {

    // given
    const modeler = new ModelerPage(page);
    const input = await page.waitForSelector('input[type="file"]');
    const requested: string[] = [];

    page.on('request', request => requested.push(request.url().replace(/^.*\//, '')));

    await input?.uploadFile(join(folder, 'resources/examples/order-process.bpmn'));
    await modeler.select('PriceOrder');
    expect(requested).not.to.include('client.wide.js');

    // when
    await page.locator('button[aria-label="Panel"]').click();

    // then
    await page.waitForSelector('.lambda-home ::-p-text(Price order)');
    expect(await page.$eval('.panel__link--active', ({ textContent }) => textContent)).to.equal('AWS Lambda');
    expect(requested).to.include('client.wide.js');
  });

  it('runs a task with the packed bridge', async function() {

    // given
    const modeler = new ModelerPage(page);
    const input = await page.waitForSelector('input[type="file"]');

    await input?.uploadFile(join(folder, 'resources/examples/order-process.bpmn'));
    await modeler.select('PriceOrder');
    await modeler.openGroup('Test run');

    // when
    await modeler.clickButton('Run');

    // then
    await modeler.banner('Completed');
  });
});

/** A page on `file://` under the Modeler's policy: first its globals, then the plugin's script. */
async function makeWindow(plugin: string): Promise<URL> {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await runNode([
    join(PROJECT, 'node_modules/webpack/bin/webpack.js'),
    '--config', join(PROJECT, 'test/e2e/window/webpack.config.js'), '--output-path', folder, '--stats', 'errors-only'
  ], { cwd: PROJECT });

  expect(code, stdout + stderr).to.equal(0);

  writeFileSync(join(folder, 'index.html'), `<!doctype html>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
    <link rel="stylesheet" href="${pathToFileURL(join(ASSETS, 'camunda-cloud-modeler.css')).href}">
    <link rel="stylesheet" href="${pathToFileURL(join(PROJECT, 'playground/page/modeler.css')).href}">
    <link rel="stylesheet" href="${pathToFileURL(join(plugin, 'resources/style.css')).href}">
    <body>
    <script src="window.js"></script>
    <script src="${pathToFileURL(join(plugin, 'dist/client.js')).href}"></script>
  `);

  return pathToFileURL(join(folder, 'index.html'));
}
