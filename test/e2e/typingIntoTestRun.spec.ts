import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';
import { TypingPage } from './support/TypingPage';

/** More than 400 characters on one line; what the editor closes by itself is closed again. */
const TEXT = JSON.stringify({ order: { id: 'A-1', lines: Array.from({ length: 60 }, (_, index) => index * 7919) } });

/** Fields of a test's target, each with the target that has it. */
const TARGET_FIELDS: Array<{ target: string; field: string; text: string }> = [
  { target: 'endpoint', field: 'endpoint', text: `http://localhost:4566/${'path-7/'.repeat(54)}` },
  { target: 'aws', field: 'profile', text: 'a-profile_7.'.repeat(34).slice(0, 400) }
];

/** So much is typed in the rhythm in which the panel writes, in characters. */
const RHYTHMIC = 48;

describe('typing into a test run', function() {
  this.timeout(120000);

  const playground = playgroundSuite();
  let page: Page, modeler: ModelerPage, typing: TypingPage;

  beforeEach(async function() {
    ({ page, modeler } = await playground.open());
    typing = new TypingPage(page);
  });

  it('gives the test variables just what was typed, pasted and undone', async function() {

    // given
    await modeler.openGroup('Test run');
    await typing.empty('[data-entry-id="lambdaTestRun-variables"] .cm-content');

    // when
    await page.keyboard.type(TEXT);

    // then
    expect(await variables()).to.equal(TEXT);

    // when
    await typing.chord('a', 'SelectAll');
    await typing.chord('c', 'Copy');
    await page.keyboard.press('ArrowRight');
    await typing.chord('v', 'Paste');
    expect(await variables()).to.equal(`${TEXT}${TEXT}`);
    await typing.chord('z', 'Undo');
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
    await typing.empty(selector);

    // then
    await typing.typeInRhythm(selector, '1234567 '.repeat(6).trim());
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
      await typing.empty(field);
      await page.keyboard.type('7');

      // when there is nothing left to undo in the field
      for (let times = 0; times < 5; times++) {
        await typing.chord('z', 'Undo');
      }

      // then
      expect(await typing.read(field)).not.to.equal('7');
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
    await typing.focus('[data-entry-id="lambdaTestRun-variables"] [data-add]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-label="Name of the new variable"]:focus');
    await page.keyboard.type('note');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);

    // then
    expect(await typing.read(value)).to.equal(typed);

    // when
    await page.locator('.lambda-variables__view ::-p-text(JSON)').click();
    await page.waitForSelector('[data-entry-id="lambdaTestRun-variables"] .cm-content');

    // then
    expect(JSON.parse(await stored())).to.have.property('note', typed);

    // when
    await page.locator('.lambda-variables__view ::-p-text(Form)').click();
    await typing.focus(value);

    for (let times = 0; times < 30; times++) {
      await typing.chord('z', 'Undo');
    }

    // then
    expect(JSON.parse(await stored())).to.have.all.keys('order');
    expect(await modeler.countLambdaTasks()).to.equal(4);

    // when
    await typing.chord('y', 'Redo');
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
      await typing.empty(selector);

      // when
      await page.keyboard.type(text);

      // then
      expect(await typing.read(selector)).to.equal(text);

      // and
      await typing.empty(selector);
      await typing.typeInRhythm(selector, text.slice(0, RHYTHMIC));

      // when
      await modeler.select('ReserveStock');
      await modeler.select('PriceOrder');

      // then
      expect(await typing.read(selector)).to.equal(text.slice(0, RHYTHMIC));
    });
  }

  async function variables(): Promise<string> {
    return typing.read('[data-entry-id="lambdaTestRun-variables"] .cm-content');
  }

  /** The test variables of the task as they are kept. */
  async function stored(): Promise<string> {
    return page.evaluate(() => Object.entries(localStorage)
      .filter(([ key ]) => key.endsWith('/PriceOrder'))
      .map(([ , draft ]) => String(JSON.parse(draft).variables))
      .join());
  }
});
