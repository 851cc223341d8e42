import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { Inspector } from './support/Inspector';
import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';

const LOG = '[aria-label="Function log"]';

describe('a run of the playground while it goes on', function() {
  const playground = playgroundSuite(folder => {
    const functions = path.join(folder, 'functions');

    cpSync(path.resolve('test/e2e/functions'), functions, { recursive: true });

    return { functions };
  });
  let page: Page;
  let modeler: ModelerPage;

  beforeEach(async function() {
    ({ page, modeler } = await playground.open());
  });

  it('shows what the function logs before it has ended, as a terminal does', async function() {

    // given
    const go = path.join(playground.folder, 'go');

    await call('logs-steps', { order: { id: go } });

    // when
    await modeler.clickButton('Run');

    // then
    await logShows('begins\n100 %\n');
    expect(await page.$eval(`${LOG} .lambda-log--green`, node => node.textContent)).to.equal('begins');
    expect(await page.$eval('.lambda-live__stage', node => node.textContent)).to.match(/^Running: calling logs-steps with \d+ bytes$/);

    // when
    writeFileSync(go, '');
    await modeler.banner('Completed');
    await modeler.openSection('Log');

    // then
    await logShows('begins\n100 %\n');
    await logShows('ends');
  });

  it('keeps what was logged when it is cancelled, and the function ends', async function() {

    // given
    await call('logs-steps', { order: { id: path.join(playground.folder, 'never') } });
    await modeler.clickButton('Run');
    await logShows('100 %');

    // when
    await modeler.clickButton('Cancel');

    // then
    await modeler.banner('Cancelled');
    await logShows('begins\n100 %\n');
  });

  it('lets a debugger be attached to the function, and writes how', async function() {

    // given
    await call('adds-up', { order: { id: 'A-1', items: [ { sku: 'A', quantity: 2, price: 20 }, { sku: 'B', quantity: 1, price: 2 } ] } });

    // when
    await modeler.clickButton('Debug');
    await page.waitForSelector('.lambda-debugger');

    // then
    expect(await modeler.banner('The function waits for a debugger at 127.0.0.1:9229')).to.contain('chrome://inspect');

    // when
    await modeler.clickButton('Write the attach configuration');
    await page.waitForFunction(() => document.querySelector('.lambda-debugger')?.textContent?.includes('Written to'));

    // then
    expect(JSON.parse(readFileSync(path.join(playground.folder, 'functions/.vscode/launch.json'), 'utf8'))).to.have.nested.property('configurations[0].port', 9229);

    // when
    const inspector = await Inspector.attach(9229, await page.browserContext().newPage());

    await inspector.send('Runtime.enable');
    await inspector.send('Runtime.runIfWaitingForDebugger');
    await page.bringToFront();
    await modeler.banner('Completed');

    // then
    expect(await modeler.reportJson('Response payload')).to.eql({ total: 42 });
  });

  it('ends a function that waits for a debugger when it is cancelled', async function() {

    // given
    await call('adds-up', { order: { id: 'A-1' } });
    await modeler.clickButton('Debug');
    await page.waitForSelector('.lambda-debugger');

    // when
    await modeler.clickButton('Cancel');
    await modeler.banner('Cancelled');

    // then the port is free for the next one
    await modeler.clickButton('Debug');
    await page.waitForSelector('.lambda-debugger');
    await modeler.clickButton('Cancel');
  });

  it('opens the largest answer that there is as a tree', async function() {
    this.timeout(180_000);

    // given
    page.setDefaultTimeout(120_000);
    await call('answers-much', { order: { id: 'A-1' } });

    // when
    await modeler.run();
    await page.waitForSelector('[role="tree"][aria-label="Response payload"] [role="treeitem"]');

    // then
    expect(await page.$$eval('[role="tree"][aria-label="Response payload"] [role="treeitem"]', rows => rows.map(row => row.textContent))).to.eql([ '▸context (1)', '▸itemslist (22000)' ]);
  });

  /** Makes the selected task call another function with other variables. */
  async function call(name: string, variables: object): Promise<void> {
    await modeler.openGroup('Operation Details');
    await modeler.fill('functionName', name);
    await modeler.openGroup('Test run');
    await modeler.setTestVariables(variables);
  }

  async function logShows(text: string): Promise<void> {
    await page.waitForFunction(
      (selector, sought) => document.querySelector(selector)?.textContent?.includes(sought), {}, LOG, text
    );
  }
});
