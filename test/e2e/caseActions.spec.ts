import { expect } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import type { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import { caseOf, freshCases, PRICED } from './support/freshCases';
import { playgroundSuite } from './support/playgroundSuite';

/** Longer than the file takes to be written, as people hold a button down, in milliseconds. */
const HELD_DOWN = 150;

describe('what is done with a test case while another change is saved', function() {
  const playground = playgroundSuite(copyOfExample);
  let page: Page, cases: CasesPage;

  beforeEach(async function() {
    const fresh = await freshCases(playground);

    ({ page, cases } = fresh);
    cases.write([ 'one', 'two' ].map(name => caseOf(name, { mock: PRICED })));
    await fresh.openCases();
    await cases.select('one');
  });

  it('leaves the case that was gone to meanwhile, whatever is copied', async function() {

    // given
    const write = await holdWriting();
    await cases.press('Duplicate');
    await write.isAsked;

    // when
    await cases.select('two');
    write.letGo();

    // then
    await cases.waitFor('.lambda-cases__done', 'Duplicated “one”.');
    expect(await shownCase()).to.equal('Test case two');
  });

  it('leaves the case that was gone to meanwhile, whatever is renamed', async function() {

    // given
    const write = await holdWriting();
    await typeName('first');

    // when
    await cases.select('two');
    await write.isAsked;
    write.letGo();

    // then
    await cases.waitFor('.lambda-cases__done', 'Renamed “one”.');
    expect(await shownCase()).to.equal('Test case two');
  });

  it('goes on with the case by its new name, and back with the old one', async function() {

    // when
    await typeName('first');
    await page.keyboard.press('Enter');
    await cases.waitFor('.lambda-cases__done', 'Renamed “one”.');

    // then
    expect(await shownCase()).to.equal('Test case first');

    // when
    await cases.press('Undo');
    await eventually('the old name is back', () => cases.names.includes('one'));

    // then
    await cases.waitFor('.lambda-cases__json', '"name": "one"');
    expect(await shownCase()).to.equal('Test case one');
  });

  it('copies the case with the name that was being typed', async function() {

    // when
    await typeName('first');
    await clickSlowly('Duplicate');

    // then
    await cases.waitFor('.lambda-cases__done', 'Duplicated “first”.');
    expect(cases.names).to.eql([ 'first', 'first (2)', 'two' ]);
    expect(await shownCase()).to.equal('Test case first (2)');
  });

  it('deletes the case whose name was being typed', async function() {

    // when
    await typeName('first');
    await clickSlowly('Delete');

    // then
    await cases.waitFor('.lambda-cases__done', 'Deleted “first”.');
    expect(cases.names).to.eql([ 'two' ]);
  });

  it('edits the case whose name was being typed', async function() {

    // when
    await typeName('first');
    await clickSlowly('Edit');

    // then
    await page.waitForSelector('.lambda-wide .lambda-cases__text');
    expect(await page.$eval('.lambda-wide .lambda-cases__text', field => field instanceof HTMLTextAreaElement && field.value))
      .to.contain('"name": "first"');
  });

  it('runs the case whose name was being typed', async function() {

    // when
    await typeName('first');
    await clickSlowly('Run this case');

    // then
    await cases.waitFor('.lambda-cases__passed', 'Passed.');
    expect(await cases.rows()).to.eql([ 'first: passed', 'two: not run yet' ]);
  });

  /** Holds each writing of the file, as a slow disk does, until it is let go. */
  async function holdWriting(): Promise<{ isAsked: Promise<void>; letGo: () => void }> {
    let asked = (): void => undefined, letGo = asked;
    const isAsked = new Promise<void>(resolve => asked = resolve);
    const isLetGo = new Promise<void>(resolve => letGo = resolve);

    await page.setRequestInterception(true);
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/v1/cases/write')) {
        asked();
        void isLetGo.then(() => request.continue());
      } else {
        void request.continue();
      }
    });

    return { isAsked, letGo };
  }

  async function typeName(name: string): Promise<void> {
    await cases.fill('input[id$="-case-name"]', name);
  }

  /** With the mouse itself: the button is found where it is before, and let go after what the first half has done. */
  async function clickSlowly(text: string): Promise<void> {
    const button: ElementHandle | null = await page.waitForSelector(`.lambda-wide .lambda-cases__actions ::-p-text(${text})`);

    await button?.click({ delay: HELD_DOWN });
  }

  async function shownCase(): Promise<string | null> {
    return page.$eval('.lambda-wide .lambda-cases__details', details => details.getAttribute('aria-label'));
  }
});
