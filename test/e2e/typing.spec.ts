import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';

import { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';

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

/** The panel writes 600 ms after the last key: the next burst comes a little before, just then, and a little later. */
const PAUSES_MS = [ 560, 580, 590, 600, 610, 620, 640 ];
const BURST = 6;
const RHYTHMIC = 48;

/** Fields of a test's target, each with the target that has it. */
const TARGET_FIELDS: Array<{ target: string; field: string; text: string }> = [
  { target: 'endpoint', field: 'endpoint', text: `http://localhost:4566/${'path-7/'.repeat(54)}` },
  { target: 'aws', field: 'profile', text: 'a-profile_7.'.repeat(34).slice(0, 400) }
];

/** Fields of the wide view below the diagram, by its tab. */
const WIDE_FIELDS: Array<{ tab: string; field: string; name: string }> = [
  { tab: 'Run all', name: 'the variables at the start', field: '[data-entry-id$="-runAllStart"] .cm-content' },
  { tab: 'Run all', name: 'what an element leaves', field: '.lambda-run-all__given textarea' },
  { tab: 'Test cases', name: 'a test case as JSON', field: '[id$="-case-text"]' },
  { tab: 'Test cases', name: 'a test case\'s name', field: '[id$="-case-name"]' }
];

describe('typing', function() {
  this.timeout(120000);

  const playground = playgroundSuite(copyOfExample);
  let page: Page, modeler: ModelerPage;

  beforeEach(async () => { ({ page, modeler } = await playground.open()); });

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

  it('gives the test variables just what was typed in the rhythm in which the panel writes', async function() {

    // given
    const selector = '[data-entry-id="lambdaTestRun-variables"] .cm-content';

    await modeler.openGroup('Test run');
    await focus(selector);

    // then
    await typeInRhythm(selector, '1234567 '.repeat(6).trim());
  });

  for (const field of [ '[name="lambdaTestRun-endpoint"]', '[data-entry-id="lambdaTestRun-variables"] .cm-content' ]) {

    it(`undoes in ${field} what was typed there, and no change of the diagram`, async function() {

      // given
      await modeler.select('ReleaseStock');
      await page.keyboard.press('Delete');
      await page.waitForSelector('.toolbar__dirty');
      await modeler.select('PriceOrder');
      await modeler.openGroup('Test run');
      await page.select('[name="lambdaTestRun-target"]', 'endpoint');
      await focus(field);
      await page.keyboard.type('7');

      // when there is nothing left to undo in the field
      for (let times = 0; times < 5; times++) {
        await chord('z', 'Undo');
      }

      // then
      expect(await read(field)).not.to.equal('7');
      expect(await modeler.countLambdaTasks()).to.equal(4);
    });
  }

  it('gives the form of the test variables just what was typed, and undoes it there alone', async function() {

    // given
    const value = '[aria-label="Value of note"]';
    const typed = 'a "quote" \\ {{ 1.0 '.repeat(22).slice(0, 400);

    await modeler.select('ReleaseStock');
    await page.keyboard.press('Delete');
    await page.waitForSelector('.toolbar__dirty');
    await modeler.select('PriceOrder');
    await modeler.openGroup('Test run');
    await page.locator('.lambda-variables__view ::-p-text(Form)').click();

    // when by keyboard alone
    await page.locator('[data-entry-id="lambdaTestRun-variables"] [data-add]').wait();
    await page.focus('[data-entry-id="lambdaTestRun-variables"] [data-add]');
    await page.keyboard.press('Enter');
    await page.keyboard.type('note');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);

    // then
    expect(await read(value)).to.equal(typed);

    // when
    await page.locator('.lambda-variables__view ::-p-text(JSON)').click();
    await page.waitForSelector('[data-entry-id="lambdaTestRun-variables"] .cm-content');

    // then
    expect(JSON.parse(await stored())).to.have.property('note', typed);

    // when
    await page.locator('.lambda-variables__view ::-p-text(Form)').click();
    await page.focus(value);

    for (let times = 0; times < 30; times++) {
      await chord('z', 'Undo');
    }

    // then
    expect(JSON.parse(await stored())).to.have.all.keys('order');
    expect(await modeler.countLambdaTasks()).to.equal(4);

    // when
    await chord('y', 'Redo');
    await page.locator('.lambda-test__run').click();

    // then
    await page.waitForSelector('.lambda-banner__title ::-p-text(Completed)');
  });

  for (const { target, field, text } of TARGET_FIELDS) {

    it(`gives the ${field} of a test's target just what was typed`, async function() {

      // given
      const selector = `[name="lambdaTestRun-${field}"]`;

      await modeler.openGroup('Test run');
      await page.select('[name="lambdaTestRun-target"]', target);
      await focus(selector);

      // when
      await page.keyboard.type(text);

      // then
      expect(await read(selector)).to.equal(text);

      // and
      await focus(selector);
      await typeInRhythm(selector, text.slice(0, RHYTHMIC));

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect(await read(selector)).to.equal(text.slice(0, RHYTHMIC));
    });
  }

  for (const { group, field, text } of FIELDS) {

    it(`gives the field ${field} just what was typed, in the rhythm in which the panel writes and without a pause`, async function() {

      // given
      const selector = `[data-entry-id="awsLambda-${field}"] :is(input:not([type=checkbox]), .cm-content)`;
      const typed = text.replace(/^=/, '');

      await modeler.openGroup(group);
      await focus(selector);

      // then
      await typeInRhythm(selector, typed.slice(0, RHYTHMIC));

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect((await read(selector)).replace(/^=/, '')).to.equal(typed.slice(0, RHYTHMIC));

      // when
      await focus(selector);
      await page.keyboard.type(field === 'payload' || field.endsWith('Expression') ? text.slice(1) : text);

      // then
      expect((await read(selector)).replace(/^=/, '')).to.equal(typed);

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect((await read(selector)).replace(/^=/, '')).to.equal(typed);
    });
  }

  for (const { tab, name, field } of WIDE_FIELDS) {

    it(`gives ${name} just what was typed in the rhythm in which the panel writes`, async function() {

      // given
      const cases = new CasesPage(page, join(playground.folder, 'order-process.lambda-tests.json'));

      cases.write([ { name: 'prices', task: 'PriceOrder', mock: { payload: {} }, expect: { verdict: 'completed' } } ]);
      await cases.open();
      await cases.select('prices');

      if (field.includes('case-text')) {
        await cases.press('Edit');
      }

      await page.locator(`.lambda-wide__tab ::-p-text(${tab})`).click();
      await page.$$eval('.lambda-wide details:not([open]) > summary', summaries => summaries.forEach(summary => summary.click()));
      await focus(`.lambda-wide ${field}`);

      // then
      await typeInRhythm(`.lambda-wide ${field}`, '12345 '.repeat(5).trim());
    });
  }

  /** Types in bursts, while the panel writes what is there; half-way pastes something, and undoes that. */
  async function typeInRhythm(selector: string, text: string): Promise<void> {
    const bursts = text.match(new RegExp(`.{1,${BURST}}`, 'gs')) ?? [];

    for (const [ index, burst ] of bursts.entries()) {
      await page.keyboard.type(burst);
      await pause(PAUSES_MS[index % PAUSES_MS.length]);

      const typed = bursts.slice(0, index + 1).join('');

      if (index === Math.floor(bursts.length / 2)) {
        await pasteAndUndo(selector, typed);
      }

      expect((await read(selector)).replace(/^=/, '')).to.equal(typed);
    }
  }

  async function pasteAndUndo(selector: string, before: string): Promise<void> {
    await chord('a', 'SelectAll');
    await chord('c', 'Copy');
    await page.keyboard.press('End');
    await chord('v', 'Paste');
    expect((await read(selector)).replace(/=/g, '')).to.equal(`${before}${before}`.replace(/=/g, ''));
    await chord('z', 'Undo');
  }

  async function variables(): Promise<string> {
    return read('[data-entry-id="lambdaTestRun-variables"] .cm-content');
  }

  /** The test variables of the task as they are kept. */
  async function stored(): Promise<string> {
    return page.evaluate(() => Object.entries(localStorage)
      .filter(([ key ]) => key.endsWith('/PriceOrder'))
      .map(([ , draft ]) => String(JSON.parse(draft).variables))
      .join());
  }

  /** Focuses a field and empties it. */
  async function focus(selector: string): Promise<void> {
    const field: ElementHandle | null = await page.waitForSelector(selector);

    await field?.scrollIntoView();
    await field?.click();
    await chord('a', 'SelectAll');
    await page.keyboard.press('Backspace');
  }

  async function chord(key: 'a' | 'c' | 'v' | 'y' | 'z', command: string): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press(key, { commands: [ command ] });
    await page.keyboard.up('Control');
  }

  /** What a field shows, without its placeholder. */
  async function read(selector: string): Promise<string> {
    await page.waitForSelector(selector);

    return page.$eval(selector, field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value
      : [ ...field.querySelectorAll('.cm-line') ].map(({ textContent }) => textContent).join('\n'));
  }
});
