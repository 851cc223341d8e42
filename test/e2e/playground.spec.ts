import path from 'node:path';

import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { becomes } from './support/becomes';
import type { ModelerPage } from './support/ModelerPage';
import { playgroundSuite } from './support/playgroundSuite';

describe('the playground', function() {
  const playground = playgroundSuite();
  let page: Page, modeler: ModelerPage;

  beforeEach(async () => { ({ page, modeler } = await playground.open()); });

  it('leads from an appended task to its result, and back', async function() {

    // when
    await modeler.select('ArrangeBackOrder');
    await modeler.clickPad('Append Connector');
    await modeler.append('AWS Lambda');
    await page.keyboard.type('Price again');
    await page.keyboard.press('Enter');

    // then
    await becomes([ 'accessKey', 'secretKey', 'region', 'functionName' ], () => modeler.redFields());
    await becomes([ 'Authentication', 'Operation Details' ], () => modeler.redGroups());
    expect(await modeler.countLambdaTasks()).to.equal(6);

    // when
    await modeler.fill('accessKey', '{{secrets.SHOP_AWS_ACCESS_KEY}}');
    await modeler.fill('secretKey', '{{secrets.SHOP_AWS_SECRET_KEY}}');
    await modeler.fill('region', 'eu-central-1');
    await modeler.fill('functionName', 'price-order');
    await modeler.openGroup('Output');
    await modeler.fill('resultVariable', 'repriced');

    // then
    await modeler.waitUntilNothingIsRed();

    // when
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');

    // then
    await modeler.banner('Completed');

    expect(await modeler.reportJson('Resulting variables')).to.have.nested.property('repriced.payload.total', 0);

    // when
    await modeler.undoAll();

    // then
    await becomes(5, () => modeler.countLambdaTasks());
  });

  it('shows the whole diagram beside the palette, on a low, narrow canvas too', async function() {

    // given
    await page.setViewport({ width: 1200, height: 740 });

    // when
    await modeler.reload();

    // then
    const right = await page.$eval('.djs-palette.two-column', palette => palette.getBoundingClientRect().right);
    const lefts = await page.$$eval('.djs-visual', parts => parts.map(part => part.getBoundingClientRect().left));

    expect(Math.min(...lefts)).to.be.at.least(right);
  });

  it('runs an example task with the diagram\'s example data', async function() {

    // when
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');

    // then
    await modeler.banner('Completed');

    expect(await modeler.reportJson('Resulting variables')).to.have.nested.property('pricing.total', 68.4);

    // when
    await modeler.openSection('Request');

    // then
    expect(await modeler.reportJson('Request payload')).to.have.nested.property('lines[0].amount', 59.7);
  });

  it('says loudly that a function failed which the task ignores', async function() {

    // when
    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { coupon: 'NO_SUCH' } });
    await modeler.clickButton('Run');

    // then
    expect(await modeler.banner('The function failed, and the task completes all the same')).to.include('UnknownCoupon');
  });

  it('names the event that catches a BPMN error', async function() {

    // when
    await modeler.select('ChargePayment');
    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { id: 'A-1', cardToken: 'tok_declined' }, pricing: { total: 68.4 } });
    await modeler.clickButton('Run');

    // then
    expect(await modeler.banner('BPMN error CARD_DECLINED')).to.include('Caught by the boundary event Card declined.');
  });

  it('says that the functions folder is none, until it is mended', async function() {

    // given
    const type = async (folder: string) => {
      await modeler.clickButton('Settings');
      const field = page.locator('dialog.settings[open] label ::-p-text(Functions folder)');

      await field.click();
      await modeler.press('Control', 'a');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(folder);
    };

    // when
    await type('~/no/such/fnctions');
    await page.waitForSelector('.lambda-status--troubled');
    await page.keyboard.press('Tab');

    // then
    await page.waitForSelector('.settings__note--error ::-p-text(/no/such/fnctions" is not there)');

    // when
    await modeler.clickButton('Done');

    // then
    await page.waitForSelector('.lambda-status--troubled ::-p-text(check the functions folder)');
    await page.locator('.lambda-status').click();
    await page.waitForSelector('.lambda-dialog [role="alert"] ::-p-text(/no/such/fnctions)');
    await page.keyboard.press('Escape');

    // when
    await type('');
    await modeler.clickButton('Done');

    // then
    await modeler.waitForStatus('ready');
  });

  it('leads from the status bar to the settings of the plugin', async function() {

    // when
    await page.locator('.lambda-status').click();
    await page.locator('dialog.lambda-dialog button ::-p-text(Settings)').click();

    // then
    await page.waitForFunction(() => document.activeElement?.id === 'awsLambdaConnector.defaultTarget');
  });

  it('keeps changes over a reload, until the example is reset', async function() {

    // given
    await modeler.select('ReleaseStock');
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => !document.querySelector('[data-element-id="ReleaseStock"]'));

    // when
    await modeler.reload();

    // then
    expect(await modeler.countLambdaTasks()).to.equal(4);

    // when
    await modeler.clickButton('Reset example');
    await modeler.clickButton('Discard changes');

    // then
    await page.waitForSelector('[data-element-id="ReleaseStock"]');
  });

  it('asks before Open loses changes', async function() {

    // given
    await modeler.select('ReleaseStock');
    await page.keyboard.press('Delete');
    await page.waitForSelector('.toolbar__dirty');

    // when
    const [ chooser ] = await Promise.all([ page.waitForFileChooser(), modeler.clickButton('Open') ]);

    await chooser.accept([ path.resolve('resources/examples/order-process.bpmn') ]);
    await page.waitForSelector('dialog.unsaved[open]');
    await modeler.clickButton('Cancel');

    // then
    await page.waitForSelector('dialog.unsaved:not([open])');
    expect(await modeler.countLambdaTasks()).to.equal(4);
  });

  it('runs a new task at local functions though it has no keys, and says what that comes to', async function() {

    // given
    await modeler.select('ArrangeBackOrder');
    await modeler.clickPad('Append Connector');
    await modeler.append('AWS Lambda');
    await page.keyboard.press('Escape');
    await modeler.fill('region', 'eu-central-1');
    await modeler.fill('functionName', 'price-order');

    // when
    await modeler.openGroup('Test run');
    await modeler.clickButton('Run');

    // then
    await page.waitForSelector('.lambda-report ::-p-text(The task has no access key and no secret key.)');
    await page.waitForSelector('.lambda-report ::-p-text($LATEST)');
  });

  for (const action of [ 'Reset example', 'New' ]) {

    it(`asks before ${action} loses changes`, async function() {

      // given
      await modeler.select('ReleaseStock');
      await page.keyboard.press('Delete');
      await page.waitForSelector('.toolbar__dirty');

      // when
      await modeler.clickButton(action);
      await page.waitForSelector('dialog.unsaved[open]');
      await page.keyboard.press('Escape');

      // then
      await page.waitForSelector('dialog.unsaved:not([open])');
      expect(await modeler.countLambdaTasks()).to.equal(4);

      // when
      await modeler.clickButton(action);
      await modeler.clickButton('Discard changes');

      // then
      await page.waitForFunction(() => !document.querySelector('.toolbar__dirty'));
      await becomes(action === 'New' ? 0 : 5, () => modeler.countLambdaTasks());
    });
  }
});
