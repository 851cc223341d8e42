import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import type { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import { caseOf, freshCases, PRICED } from './support/freshCases';
import { playgroundSuite } from './support/playgroundSuite';

describe('a test case that is edited in the playground', function() {
  const playground = playgroundSuite(copyOfExample);
  let page: Page, cases: CasesPage;

  beforeEach(async function() {
    const fresh = await freshCases(playground);

    ({ page, cases } = fresh);
    cases.write([ 'one', 'two' ].map(name => caseOf(name, { mock: PRICED })));
    await fresh.openCases();
  });

  it('keeps what was typed while another one is edited', async function() {

    // given
    await editCase('one');
    await cases.fill('textarea', '{ "name": "one, half');

    // when
    await editCase('two');
    await cases.fill('textarea', '{ "name": "two, half');

    // then
    await cases.select('one');
    expect(await typed()).to.equal('{ "name": "one, half');
    await cases.select('two');
    expect(await typed()).to.equal('{ "name": "two, half');
  });

  it('gives back what was typed and given up, until it is saved', async function() {

    // given
    const text = '{ "name": "one", "task": "PriceOrder", "mock": { "timeout": true }, "expect": { "verdict": "retry" } }';
    await editCase('one');
    await cases.fill('textarea', text);

    // when
    await cases.press('Cancel');

    // then
    expect(await cases.waitFor('.lambda-cases__given-up')).to.contain('not saved');

    // when
    await cases.press('Take it back');

    // then
    expect(await typed()).to.equal(text);

    // when
    await cases.press('Save the case');

    // then
    await eventually('it is saved', () => cases.text.includes('"timeout": true'));
    await page.waitForSelector('.lambda-wide .lambda-cases__edit', { hidden: true });
    expect(await page.$('.lambda-wide .lambda-cases__given-up')).to.be.null;
  });

  it('asks nothing and keeps nothing where nothing was typed', async function() {

    // given
    await editCase('one');

    // when
    await cases.press('Cancel');

    // then
    await page.waitForSelector('.lambda-wide .lambda-cases__json');
    expect(await page.$('.lambda-wide .lambda-cases__given-up')).to.be.null;
  });

  it('moves with its task', async function() {

    // given
    cases.write([ { ...caseOf('old', { mock: PRICED }), task: 'PriceOrders' } ]);
    await cases.comeBack();
    await page.locator('.lambda-cases ::-p-text(Of all tasks)').click();
    await editCase('old');
    await cases.fill('textarea', (await typed()).replace('"completed"', '"retry"'));

    // when
    await cases.press('Move its cases to Price order (PriceOrder)');

    // then
    await cases.waitFor('.lambda-cases__done', 'Moved what was for PriceOrders to PriceOrder.');
    expect(await typed()).to.contain('"task": "PriceOrder"').and.contain('"retry"');

    // when
    await cases.press('Save the case');

    // then
    await cases.waitFor('.lambda-cases__done', 'Changed “old”.');
    expect(cases.content.cases).to.have.length(1);
    expect(cases.content.cases[0]).to.deep.include({ task: 'PriceOrder', expect: { verdict: 'retry' } });
  });

  async function editCase(name: string): Promise<void> {
    await cases.select(name);
    await cases.press('Edit');
    await page.waitForSelector('.lambda-wide .lambda-cases__edit textarea');
  }

  async function typed(): Promise<string> {
    const field = await page.waitForSelector('.lambda-wide .lambda-cases__edit textarea');

    return await field?.evaluate(field => field instanceof HTMLTextAreaElement ? field.value : '') ?? '';
  }
});
