import { readFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { isRunning } from '../bridge/helper/isRunning';
import { launchBrowser } from './support/launchBrowser';
import { ModelerPage } from './support/ModelerPage';
import { PlaygroundProcess } from './support/PlaygroundProcess';

/** Its price-order never ends. */
const FUNCTIONS = path.resolve('test/e2e/functions');

describe('the life of a function that runs in the playground', function() {
  let folder: string;
  let pidFile: string;
  let playground: PlaygroundProcess;
  let browser: Browser;
  let modeler: ModelerPage;

  beforeEach(async function() {
    folder = await mkdtemp(path.join(os.tmpdir(), 'playground-'));
    pidFile = path.join(folder, 'pid');

    [ playground, browser ] = await Promise.all([ PlaygroundProcess.start(FUNCTIONS), launchBrowser() ]);
    modeler = new ModelerPage(await browser.newPage());

    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { id: pidFile } });
    await modeler.clickButton('Run');
  });

  afterEach(async function() {
    await browser?.close();
    await playground?.stop();
    await rm(folder, { recursive: true });
  });

  it('ends with Cancel', async function() {

    // given
    const pid = await readPid();

    // when
    await modeler.clickButton('Cancel');

    // then
    await modeler.banner('Cancelled');
    await eventually('the function is gone', () => !isRunning(pid));
  });

  it('ends with Ctrl-C, as the playground does, which leaves but its address on the terminal', async function() {

    // given
    const pid = await readPid();

    // when
    const code = await playground.stop();

    // then
    expect(code).to.equal(0);
    expect(playground.output).to.match(/^The playground is at http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43} [^\n]*\n$/);
    await eventually('the function is gone', () => !isRunning(pid));
    await modeler.waitForStatus('failed');
  });

  /** The function's process, as soon as it runs. */
  async function readPid(): Promise<number> {
    let text = '';

    await eventually('the function runs', async () => (text = await readFile(pidFile, 'utf8').catch(() => '')) !== '');

    return Number(text);
  }
});
