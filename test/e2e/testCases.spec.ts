import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { eventually } from '../bridge/helper/eventually';
import { lambdaTask } from '../cli/lambdaTask';
import { CasesPage } from './support/CasesPage';
import { copyOfExample } from './support/copyOfExample';
import { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';

const PRICED = { payload: { total: 12 } };

describe('test cases in the playground', function() {
  const playground = playgroundSuite(copyThatShowsNumbers);
  let page: Page;
  let modeler: ModelerPage;
  let cases: CasesPage;

  beforeEach(async function() {
    ({ page, modeler } = await playground.newPage());
    cases = new CasesPage(page, join(playground.folder, 'order-process.lambda-tests.json'));
    rmSync(cases.file, { force: true });
  });

  async function openCases(): Promise<void> {
    await modeler.open(playground.url);
    await cases.open();
  }

  it('are made of a run by clicking, pass, and say so on the canvas', async function() {

    // given a run
    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');
    await modeler.banner('Completed');

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

  it('are renamed, duplicated, deleted, and put back', async function() {

    // given
    cases.write([ caseOf('one'), caseOf('two') ]);
    await openCases();

    // when
    await cases.select('one');
    await cases.fill('input[id$="-case-name"]', 'first');
    await page.keyboard.press('Enter');
    await eventually('the case has its new name', () => cases.names.includes('first'));
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
    expect(await cases.waitFor('.lambda-cases__edit .lambda-test__reason')).to.match(/^Line 4: This is no JSON/);
    await cases.fill('textarea', '{ "name": "one", "task": "PriceOrder", "mock": { "timeout": true }, "expect": { "verdict": "retry" } }');
    await cases.press('Save the case');

    // then
    await eventually('the new mock is there', () => cases.text.includes('"timeout": true'));
  });

  for (const [ id, seen ] of [ [ '12.0', '12.0' ], [ '12', '12' ], [ '12345678901234567890', '12345678901234567890' ], [ '1e2', '100.0' ] ] as const) {

    it(`keep numbers as they are typed, from panel to command line: ${id}`, async function() {

      // given a case that is edited in the panel
      const variables = `{ "order": { "id": ${id}, "items": [] } }`;
      const payload = `{ "orderId": "${seen}", "currency": "EUR", "coupon": null, "lines": [] }`;

      cases.write([ caseOf('one') ]);
      await openCases();
      await cases.select('one');
      await cases.press('Edit');
      await cases.fill('textarea', `{ "name": "two", "task": "PriceOrder", "variables": ${variables}, "mock": { "payload": { "total": ${id} } }, "expect": { "verdict": "completed", "payload": ${payload} } }`);
      await cases.press('Save the case');

      // then it passes there
      await eventually('the new case is there', () => cases.names.includes('two'));
      await cases.press('Run this case');
      await cases.waitFor('.lambda-cases__passed', 'Passed');

      // and on the command line
      const tested = await lambdaTask([ 'test', cases.file ]);
      const ran = await lambdaTask([ 'run', join(playground.folder, 'order-process.bpmn'), '--task', 'PriceOrder', '--variables', variables, '--mock', '{"payload": {}}', '--json', '--allow-missing-secrets' ]);

      expect(tested.stdout).to.contain('1 passed');
      expect(JSON.parse(ran.stdout).steps.request.payload).to.eql(JSON.parse(payload));
    });
  }

  it('keep the numbers of a run', async function() {

    // given
    await modeler.open(playground.url);
    await modeler.openGroup('Test run');
    await modeler.setTestVariables('{ "order": { "id": 12.0, "items": [] } }');
    await modeler.clickButton('Run');
    await modeler.banner('Completed');

    // when
    await modeler.clickButton('Save as test case');
    await cases.press('Save the case');
    await cases.waitFor('.lambda-cases__passed', 'Passed');

    // then
    expect(cases.text).to.contain('"id": 12.0').and.contain('"orderId": "12.0"');
    expect((await lambdaTask([ 'test', cases.file ])).stdout).to.contain('1 passed');
  });

  it('take in what somebody else has written meanwhile, and ask where both have changed the same', async function() {

    // given
    playground.expectTroubles(/\b409\b/);
    cases.write([ caseOf('one'), caseOf('two') ]);
    await openCases();
    await cases.select('one');

    // when somebody else adds a case and I delete another
    cases.write([ caseOf('one'), caseOf('two'), caseOf('three') ]);
    await cases.press('Delete');

    // then
    await eventually('both changes are there', () => cases.names.length === 2);
    expect(cases.names).to.eql([ 'two', 'three' ]);

    // when both change the same
    await cases.select('two');
    cases.write([ caseOf('two', { mock: PRICED }), caseOf('three') ]);
    await cases.press('Delete');
    expect(await cases.waitFor('.lambda-cases__question')).to.contain('changed by somebody else').and.contain('two');

    // then nothing is written until I say so
    expect(cases.names).to.eql([ 'two', 'three' ]);
    await cases.press('Take theirs');
    await cases.waitFor('.lambda-cases__json', '"total": 12');
    expect(cases.names).to.eql([ 'two', 'three' ]);
  });

  it('are saved by two modelers in two tabs, and neither loses what the other has done', async function() {

    // given
    cases.write([ caseOf('one'), caseOf('two'), caseOf('three') ]);
    await openCases();
    await cases.select('one');

    // a window of its own, with a layout of its own
    const otherPage = await (await page.browser().createBrowserContext()).newPage();
    const other = { modeler: new ModelerPage(otherPage), cases: new CasesPage(otherPage, cases.file) };

    await other.modeler.open(playground.url);
    await other.cases.open();
    await other.cases.select('two');

    // when each changes another case, and the second has not seen the first's change
    await page.bringToFront();
    await cases.press('Delete');
    await eventually('the first is deleted', () => cases.names.length === 2);
    await otherPage.bringToFront();
    await other.cases.press('Delete');

    // then
    await eventually('the second is deleted, too', () => cases.names.length === 1);
    expect(cases.names).to.eql([ 'three' ]);

    // when both change the same
    await other.cases.select('three');
    await page.bringToFront();
    await cases.comeBack();
    await eventually('the first sees what the second has done', async () => (await cases.rows()).length === 1);
    await cases.select('three');
    await cases.press('Edit');
    await cases.fill('textarea', '{ "name": "three", "task": "PriceOrder", "mock": { "timeout": true }, "expect": { "verdict": "retry" } }');
    await cases.press('Save the case');
    await eventually('it has its mock', () => cases.text.includes('"timeout": true'));
    await otherPage.bringToFront();
    await other.cases.press('Delete');

    // then the second is asked
    expect(await other.cases.waitFor('.lambda-cases__question')).to.contain('changed by somebody else').and.contain('three');
    expect(cases.text).to.contain('"timeout": true');
    await otherPage.browserContext().close();
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
    expect(await cases.rows()).to.eql([ 'mocked: passed', 'for real: not run yet' ]);

    // when
    await cases.press('Run 2 cases');
    await cases.press('Call AWS');

    // then it is tried, as far as a profile that is not there leads
    await cases.waitFor('.lambda-cases__summary', '1 not run');
  });

  it('leave a file alone that cannot be read, and say where it is broken', async function() {

    // given
    playground.expectTroubles(/\b409\b/);
    writeFileSync(cases.file, '{\n  "version": 1,\n  "cases": [,]\n}');

    // when
    await openCases();

    // then
    expect(await cases.waitFor('.lambda-cases__broken')).to.contain('line 3, column 13').and.contain('nothing is written over it');

    // when it is one of a later version
    cases.write([], 2);
    await cases.press('Read it again');
    await cases.waitFor('.lambda-cases__broken', 'version 2');

    // when it is mended, and broken again while I change something
    cases.write([ caseOf('one') ]);
    await cases.press('Read it again');
    await cases.select('one');
    writeFileSync(cases.file, 'broken');
    await cases.press('Delete');

    // then
    await cases.waitFor('.lambda-cases__messages', 'Nothing was written over it');
    expect(cases.text).to.equal('broken');
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
    expect(await cases.rows()).to.eql(names.map(name => `${name}: passed`));
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
    expect(await cases.rows()).to.eql([ 'case 9999: not run yet' ]);
    await cases.select('case 9999');
    await cases.press('Delete');

    // then
    await eventually('the case is deleted', () => cases.names.length === 9999);
  });
});

function caseOf(name: string, entries: object = {}): { name: string; task: string } & Record<string, unknown> {
  return { name, task: 'PriceOrder', variables: { order: { items: [] } }, expect: { verdict: 'completed' }, ...entries };
}

/** With a payload that shows how FEEL sees a number. */
function copyThatShowsNumbers(folder: string): { diagram: string } {
  const { diagram } = copyOfExample(folder);

  writeFileSync(diagram, readFileSync(diagram, 'utf8').replace('orderId: order.id', 'orderId: string(order.id)'));

  return { diagram };
}
