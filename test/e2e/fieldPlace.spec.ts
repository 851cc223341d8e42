import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { launchBrowser } from './support/launchBrowser';
import { ModelerPage } from './support/ModelerPage';
import { PlaygroundProcess } from './support/PlaygroundProcess';
import { watchPage } from './support/watchPage';

describe('a FEEL warning of a run in the playground', function() {
  let playground: PlaygroundProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];
  let modeler: ModelerPage;

  before(async function() {
    [ playground, browser ] = await Promise.all([ PlaygroundProcess.start(), launchBrowser() ]);
  });

  after(async function() {
    await browser?.close();
    await playground?.stop();
  });

  beforeEach(async function() {
    context = await browser.createBrowserContext();
    page = await context.newPage();
    troubles = watchPage(page);
    modeler = new ModelerPage(page);

    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { id: 'A-1', items: [] } });
    await modeler.clickButton('Run');
    await modeler.banner('Completed');
  });

  afterEach(async function() {
    await context.close();

    expect(troubles).to.eql([]);
  });

  it('leads to its very place in a field whose group is closed', async function() {

    // given
    await modeler.openSection('Inputs');
    const warned = await page.$$eval('.lambda-input__warning mark', marks => marks.map(({ textContent }) => textContent));

    // then
    expect(warned).to.not.be.empty;

    for (const [ index, text ] of warned.entries()) {

      // when
      await page.$$eval('.lambda-input__warning button', (buttons, index) => (buttons[index] as HTMLButtonElement).click(), index);

      // then
      await page.waitForFunction(text => document.getSelection()?.toString() === text, {}, text);
      expect(await page.evaluate(() => document.activeElement?.closest('[data-entry-id]')?.getAttribute('data-entry-id'))).to.equal('awsLambda-payload');
    }
  });

});
