import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { becomes } from './support/becomes';
import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';

describe('a test run in the playground', function() {
  const playground = playgroundSuite();
  let page: Page;
  let modeler: ModelerPage;

  beforeEach(async function() {
    ({ page, modeler } = await playground.open());
    await modeler.openGroup('Test run');
    await modeler.run();
  });

  it('leads from the badge to the wide view, which shows the same', async function() {

    // when
    await page.locator('.djs-overlays[data-container-id="PriceOrder"] .lambda-badge--good').click();

    // then
    await page.waitForSelector('.lambda-wide .lambda-banner--good');
    await page.waitForSelector('.lambda-wide__tab[aria-selected="true"] ::-p-text(Price order)');
  });

  it('maps a field of the answer by a click, and undoes that at once', async function() {

    // when
    await page.locator('[role="tree"][aria-label="Response payload"] [role="treeitem"] ::-p-text(includedTax)').click();
    await modeler.clickButton('Map to variable');

    // then
    expect(await modeler.reportJson('Result now')).to.include({ includedTax: 10.92 });

    // when
    await modeler.undoAll();

    // then
    await page.waitForFunction(() => !document.querySelector('[aria-label="Result now"]'));
  });

  it('tells what would be if the call were throttled, with the times of the tries', async function() {

    // when
    await page.locator('summary ::-p-text(What if)').click();
    await modeler.clickButton('Try');

    // then
    await page.waitForSelector('.lambda-timeline__try--bad');
    expect(await page.$$eval('.lambda-timeline__try', nodes => nodes.map(node => node.textContent))).to.eql([
      'at onceJob failed, 2 retries left', '+ 30.00 sJob failed, 1 retry left', '+ 1 min 0 sIncident'
    ]);
  });

  it('runs all tasks of the process in the order of its flow, and leads from there to a report', async function() {

    // given
    await page.locator('.djs-overlays[data-container-id="PriceOrder"] .lambda-badge--good').click();
    await page.locator('[data-tab="runAll"]').click();

    // when
    await page.locator('.lambda-wide .lambda-run-all .lambda-test__run').click();
    await modeler.banner('The process completes');

    // then
    expect(await page.$$eval('.lambda-run-all__step button', nodes => nodes.map(node => node.textContent))).to.eql([
      'Order placed', 'Price order', 'Reserve stock', 'All in stock?', 'Charge payment', 'Send confirmation', 'Order confirmed'
    ]);
    expect(await page.$eval('.lambda-run-all .lambda-banner__message', node => node.textContent)).to.contain('not reached: Release stock');
    await becomes(4, () => page.$$eval('.lambda-badge--good', nodes => nodes.length));

    // when
    await page.locator('.lambda-run-all__step ::-p-text(Charge payment)').click();

    // then
    await page.waitForSelector('.lambda-wide__tab[aria-selected="true"] ::-p-text(Charge payment)');
    await page.waitForSelector('.lambda-wide .lambda-banner--good');
  });
});
