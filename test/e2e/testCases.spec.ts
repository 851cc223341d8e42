import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { becomes } from './support/becomes';
import type { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import type { ModelerPage } from './support/ModelerPage';
import { caseOf, freshCases, PRICED, type FreshCases } from './support/freshCases';
import { playgroundSuite } from './support/playgroundSuite';

describe('test cases in the playground', function() {
  const playground = playgroundSuite(copyOfExample);
  let page: Page, modeler: ModelerPage, cases: CasesPage, openCases: FreshCases['openCases'];

  beforeEach(async () => { ({ page, modeler, cases, openCases } = await freshCases(playground)); });

  it('are made of a run by clicking, pass, and say so on the canvas', async function() {

    // given a run
    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.run();

    // when it is saved
    await modeler.clickButton('Save as test case');
    expect(await cases.waitFor('.lambda-cases__save', 'the payload that the function gets')).to.contain('no warnings');
    await cases.fill('input[id$="-save-name"]', 'prices the order');
    await cases.press('Save the case');

    // then it is in the file, mocked, and passes
    await cases.waitFor('.lambda-cases__passed', 'Passed');
    expect(cases.content.cases).to.have.length(1);
    expect(cases.content.cases[0]).to.deep.include({ name: 'prices the order', task: 'PriceOrder' });
    expect(cases.content.cases[0]).to.have.nested.property('expect.verdict', 'completed');
    expect(cases.content.cases[0]).to.have.nested.property('mock.payload.currency');
    expect(cases.text).to.not.contain('example-secret-key');
    await page.waitForSelector('.djs-overlays[data-container-id="PriceOrder"] .lambda-badge--cases.lambda-badge--good');
  });

  it('have a badge that covers none of the last run, above a boundary event too', async function() {

    // given a task whose boundary event has driven the badge of its run away
    cases.write([ caseOf('charges', { task: 'ChargePayment', mock: PRICED, expect: { verdict: 'completed' } }) ]);
    await openCases();
    await modeler.select('ChargePayment');
    await cases.press('Run 1 case');
    await page.waitForSelector('.lambda-badge--cases');

    // when
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');
    await page.waitForSelector('[data-container-id="ChargePayment"] .lambda-badge:not(.lambda-badge--cases)');

    // then
    const [ one, other ] = await page.$$eval('[data-container-id="ChargePayment"] .lambda-badge', badges =>
      badges.map(badge => badge.getBoundingClientRect().toJSON() as DOMRect).sort((a, b) => a.left - b.left));

    expect(one!.right).to.be.at.most(other!.left);
  });

  it('show a difference, and take the new result over', async function() {

    // given
    cases.write([ caseOf('adds up', { mock: PRICED, expect: { verdict: 'completed', variables: { equal: { pricing: { total: 11 } } } } }) ]);
    await openCases();

    // when
    await cases.press('Run 1 case');
    await cases.select('adds up');

    // then
    expect(await cases.waitFor('.lambda-differences')).to.contain('variables.pricing.total').and.contain('11').and.contain('12');
    await page.waitForSelector('.lambda-badge--cases.lambda-badge--bad');

    // when
    await cases.press('Take the new result over');

    // then
    await cases.waitFor('.lambda-cases__passed', 'Passed');
    expect(cases.content.cases[0]).to.have.nested.property('expect.variables.equal.pricing.total', 12);

    // when that is taken back
    await cases.press('Undo');
    await eventually('the old expectation is back', () => cases.text.includes('"total": 11'));
  });

  it('show outcomes as long as they are there', async function() {

    // given
    const shown = () => page.$$eval('.lambda-wide .lambda-coverage__outcome--shown', chips => chips.map(({ textContent }) => textContent));

    cases.write([ caseOf('completes', { mock: PRICED }), caseOf('is tried again', { mock: { timeout: true }, expect: { verdict: 'retry' } }) ]);
    await openCases();
    await cases.press('Run 2 cases');
    await becomes([ '✓ completes: shown', '✓ retry: shown' ], shown);

    // when
    await cases.select('is tried again');
    await cases.press('Delete');

    // then
    await becomes([ '✓ completes: shown' ], shown);
  });

  it('offer to take over what is a result of the case as it is, and no condition', async function() {

    // given
    const failing = (condition: string) => caseOf('adds up', { mock: PRICED, expect: { verdict: 'completed', conditions: [ condition ] } });
    const offer = () => page.$$eval('.lambda-wide .lambda-cases__actions button', buttons => buttons.map(({ textContent }) => textContent));

    cases.write([ failing('pricing.total = 1') ]);
    await openCases();

    // when
    await cases.press('Run 1 case');
    await cases.select('adds up');

    // then
    await cases.waitFor('.lambda-cases__hint', 'A condition is no result that could be taken over');
    expect(await offer()).to.not.contain('Take the new result over');

    // when
    const [ testCase ] = cases.content.cases;

    cases.write([ { ...testCase, expect: { ...failing('pricing.total = 1').expect as object, payload: 'other' } } ]);
    await cases.comeBack();
    await cases.waitFor('.lambda-test__stale', 'run it again');

    // then
    expect(await offer()).to.not.contain('Take the new result over');

    // when
    await cases.press('Run this case');

    // then
    await cases.waitFor('button', 'Take the new result over');
  });

  it('are renamed, duplicated, deleted, and put back', async function() {

    // given
    cases.write([ caseOf('one', { mock: PRICED }), caseOf('two') ]);
    await openCases();
    await cases.select('one');
    await cases.press('Run this case');
    await cases.waitFor('.lambda-cases__passed', 'Passed.');

    // when
    await cases.fill('input[id$="-case-name"]', 'first');
    await page.keyboard.press('Enter');
    await eventually('the case has its new name', () => cases.names.includes('first'));

    // then its last result is still there, and holds
    await becomes([ 'first: passed', 'two: not run yet' ], () => cases.rows());
    expect(await page.$('.lambda-test__stale')).to.be.null;

    // when
    await cases.select('first');
    await cases.press('Duplicate');
    await eventually('the copy is there', () => cases.names.length === 3);
    expect(cases.names).to.eql([ 'first', 'first (2)', 'two' ]);
    await cases.select('two');
    await cases.press('Delete');
    await eventually('the case is deleted', () => cases.names.length === 2);

    // then
    await cases.press('Undo');
    await eventually('what was deleted is back', () => cases.names.length === 3);
    expect(cases.names).to.eql([ 'first', 'first (2)', 'two' ]);
  });

  it('are edited as text, with what is wrong at its line', async function() {

    // given
    cases.write([ caseOf('one', { mock: PRICED }) ]);
    await openCases();
    await cases.select('one');
    await cases.press('Edit');

    // when
    await cases.fill('textarea', '{\n  "name": "one",\n  "task": "PriceOrder",\n  "mock": {\n    "payload": 1,\n    "statusCode": 500\n  },\n  "expect": { "verdict": "completed" }\n}');

    // then
    expect(await cases.waitFor('.lambda-cases__edit .lambda-test__reason')).to.match(/^Line 6: "mock\.statusCode" must be a whole number from 200 to 299/);
    expect(await cases.waitFor('.lambda-cases__line--wrong')).to.equal('6');

    // when
    await cases.fill('textarea', '{\n  "name": "one",\n  "task": "PriceOrder",\n  oops');
    await cases.waitFor('.lambda-cases__edit .lambda-test__reason', 'Line 4: This is no JSON');
    await cases.fill('textarea', '{ "name": "one", "task": "PriceOrder", "mock": { "timeout": true }, "expect": { "verdict": "retry" } }');
    await cases.press('Save the case');

    // then
    await eventually('the new mock is there', () => cases.text.includes('"timeout": true'));
  });

  it('ask before they call AWS, and call it for nobody who does not want that', async function() {

    // given
    cases.write([ caseOf('mocked', { mock: PRICED }), caseOf('for real', { target: { kind: 'aws', profile: 'there-is-no-such-profile' } }) ]);
    await openCases();

    // when
    await cases.press('Run 2 cases');

    // then
    expect(await cases.waitFor('.lambda-cases__question[role="alertdialog"]')).to.contain('1 case without a mock calls the real function in AWS');
    expect(await cases.rows()).to.eql([ 'mocked: not run yet', 'for real: not run yet' ]);

    // when
    await cases.press('Do not run');
    await page.waitForSelector('.lambda-cases__question', { hidden: true });
    expect(await cases.rows()).to.eql([ 'mocked: not run yet', 'for real: not run yet' ]);
    await cases.press('Run 2 cases');
    await cases.press('Run only the other 1');
    await cases.waitFor('.lambda-cases__summary', '1 passed');

    // then
    await becomes([ 'mocked: passed', 'for real: not run yet' ], () => cases.rows());

    // when
    await cases.press('Run 2 cases');
    await cases.press('Call AWS');

    // then it is tried, as far as a profile that is not there leads
    await cases.waitFor('.lambda-cases__summary', '1 not run');
  });

  it('want the diagram to be saved first', async function() {
    await openCases();
    await page.locator('.toolbar button ::-p-text(New)').click();
    await cases.waitFor('.lambda-cases', 'Save the diagram first');
  });

  it('move to the task that probably took the place of one that is gone', async function() {

    // given
    cases.write([ { ...caseOf('old'), task: 'PriceOrders' } ]);
    await openCases();
    await page.locator('.lambda-cases ::-p-text(Of all tasks)').click();
    await cases.select('old');

    // when
    await cases.press('Move its cases to Price order (PriceOrder)');

    // then
    await eventually('the case has moved', () => cases.content.cases[0]?.task === 'PriceOrder');
  });

  it('show names of any kind as the text that they are', async function() {

    // given
    const names = [ '<img src=x onerror="window.broken = 1">', '\u202Eright to left', '名前 🫖', 'a'.repeat(5000), '"; DROP', '__proto__' ];

    cases.write(names.map(name => caseOf(name, { mock: PRICED })));
    await openCases();

    // when
    await cases.press('Run 6 cases');
    await cases.waitFor('.lambda-cases__summary', '6 passed');

    // then
    await becomes(names.map(name => `${name}: passed`), () => cases.rows());
    expect(await page.evaluate(() => 'broken' in window)).to.be.false;
  });

  it('can be ten thousand, of which only those in sight are drawn; their run can be cancelled', async function() {

    // given
    cases.write(Array.from({ length: 10_000 }, (_, index) => caseOf(`case ${index}`, { mock: PRICED })));
    await openCases();
    await cases.waitFor('.lambda-test__run', 'Run 10000 cases');
    expect((await cases.rows()).length).to.be.below(60);

    // when
    await cases.press('Run 10000 cases');
    await cases.waitFor('.lambda-cases__progress', 'of 10000');
    await cases.press('Cancel');

    // then
    await cases.waitFor('.lambda-test__run', 'Run 10000 cases');

    // when
    await cases.fill('input[type="search"]', 'case 9999');
    await cases.waitFor('.lambda-cases__row', 'case 9999');
    await becomes([ 'case 9999: not run yet' ], () => cases.rows());
    await cases.select('case 9999');
    await cases.press('Delete');

    // then
    await eventually('the case is deleted', () => cases.names.length === 9999);
  });
});
