import { expect } from 'chai';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';

import { launchBrowser } from './support/launchBrowser';
import { ModelerPage } from './support/ModelerPage';
import { PlaygroundProcess } from './support/PlaygroundProcess';

/** More than 400 characters on one line; what the editor closes by itself is closed again. */
const TEXT = JSON.stringify({ order: { id: 'A-1', lines: Array.from({ length: 60 }, (_, index) => index * 7919) } });

/** Fields of the form, in the groups that hold them, and text that is right in each. */
const FIELDS: Array<{ group: string; field: string; text: string }> = [
  { group: 'Authentication', field: 'accessKey', text: `{{secrets.${'KEY_'.repeat(97)}}}` },
  { group: 'Authentication', field: 'region', text: 'eu-central-1-'.repeat(31).slice(0, 400) },
  { group: 'Operation Details', field: 'functionName', text: 'price-order_'.repeat(34).slice(0, 400) },
  { group: 'Operation Details', field: 'payload', text: `=${'order.total + '.repeat(30)}7` },
  { group: 'Output', field: 'resultVariable', text: 'pricing7'.repeat(50) },
  { group: 'Output', field: 'resultExpression', text: `=${'response.payload + '.repeat(21)}7` },
  { group: 'Error Handling', field: 'errorExpression', text: `=${'error.code + '.repeat(31)}7` },
  { group: 'Retries', field: 'retryBackoff', text: 'PT5S'.repeat(100) }
];

describe('typing without a pause', function() {
  this.timeout(120000);

  let playground: PlaygroundProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
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
    modeler = new ModelerPage(page);

    await modeler.open(playground.url);
  });

  afterEach(() => context.close());

  it('gives the test variables just what was typed, pasted and undone', async function() {

    // given
    await modeler.openGroup('Test run');
    await focus('[data-entry-id="lambdaTestRun-variables"] .cm-content');

    // when
    await page.keyboard.type(TEXT);

    // then
    expect(await variables()).to.equal(TEXT);

    // when
    await chord('a', 'SelectAll');
    await chord('c', 'Copy');
    await page.keyboard.press('ArrowRight');
    await chord('v', 'Paste');
    expect(await variables()).to.equal(`${TEXT}${TEXT}`);
    await chord('z', 'Undo');
    expect(await variables()).to.equal(TEXT);
    await page.keyboard.type('9');

    // then
    expect(await variables()).to.equal(`${TEXT}9`);

    // when
    await modeler.select('ReserveStock');
    await modeler.select('PriceOrder');

    // then
    expect(await variables()).to.equal(`${TEXT}9`);
  });

  it('gives the address of an endpoint just what was typed', async function() {

    // given
    const url = `http://localhost:4566/${'path-7/'.repeat(54)}`;

    await modeler.openGroup('Test run');
    await page.select('[name="lambdaTestRun-target"]', 'endpoint');
    await focus('[name="lambdaTestRun-endpoint"]');

    // when
    await page.keyboard.type(url);

    // then
    expect(await page.$eval('[name="lambdaTestRun-endpoint"]', input => input instanceof HTMLInputElement && input.value)).to.equal(url);
  });

  for (const { group, field, text } of FIELDS) {

    it(`gives the field ${field} just what was typed`, async function() {

      // given
      const selector = `[data-entry-id="awsLambda-${field}"] :is(input:not([type=checkbox]), .cm-content)`;

      await modeler.openGroup(group);
      await focus(selector);

      // when
      await page.keyboard.type(field === 'payload' || field.endsWith('Expression') ? text.slice(1) : text);

      // then
      expect((await read(selector)).replace(/^=/, '')).to.equal(text.replace(/^=/, ''));

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect((await read(selector)).replace(/^=/, '')).to.equal(text.replace(/^=/, ''));
    });
  }

  async function variables(): Promise<string> {
    return read('[data-entry-id="lambdaTestRun-variables"] .cm-content');
  }

  /** Focuses a field and empties it. */
  async function focus(selector: string): Promise<void> {
    const field: ElementHandle | null = await page.waitForSelector(selector);

    await field?.scrollIntoView();
    await field?.click();
    await chord('a', 'SelectAll');
    await page.keyboard.press('Backspace');
  }

  async function chord(key: 'a' | 'c' | 'v' | 'z', command: string): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press(key, { commands: [ command ] });
    await page.keyboard.up('Control');
  }

  /** What a field shows, without its placeholder. */
  async function read(selector: string): Promise<string> {
    return page.$eval(selector, field => field instanceof HTMLInputElement
      ? field.value
      : [ ...field.querySelectorAll('.cm-line') ].map(({ textContent }) => textContent).join('\n'));
  }
});
