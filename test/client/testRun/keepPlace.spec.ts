import { expect } from 'chai';

import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { drawn } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { answered, report } from './reports';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('place in a report', function() {
  let bridge: ControlledBridge;
  let panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, panel } = await runCharge());
    await bridge.reply(answered());
  });

  it('keeps open what is open, and closed what is closed, during and after the next run', async function() {

    // given
    await panel.openSection('Request');
    await panel.closeSection('Response');

    // when
    await panel.click('.lambda-test__run');

    // then the last result stays readable, and is called old
    expect(panel.section('Request').open).to.be.true;
    expect(panel.section('Response').open).to.be.false;
    expect(panel.text('.lambda-test__old')).to.match(/^Result of the run at /);
    expect(panel.text('[role="status"]')).to.match(/^Running/);

    // when
    await bridge.reply(answered({ durationMs: 7 }));

    // then
    expect(panel.has('.lambda-test__old')).to.be.false;
    expect(panel.text('.lambda-report > .lambda-facts')).to.contain('Duration7 ms');
    expect(panel.section('Request').open).to.be.true;
    expect(panel.section('Response').open).to.be.false;
  });

  it('keeps the elements themselves, and so the scroll position', async function() {

    // given
    const request = panel.section('Request');

    // when
    await panel.click('.lambda-test__run');
    await bridge.reply(answered({ durationMs: 7 }));

    // then
    expect(panel.section('Request')).to.equal(request);
  });

  it('is found again after another task was looked at', async function() {

    // given
    await panel.openSection('Request');

    // when
    await panel.open('Confirm');
    await panel.open('Charge');

    // then
    expect(panel.section('Request').open).to.be.true;
  });

  it('keeps search and opened rows of a tree for the next value', async function() {

    // given
    await answer({ order: { id: 1, lines: [ { sku: 'A', price: 12 } ] }, other: 'x'.repeat(500) });
    await drawn(() => toggle('order'));
    await panel.fill('[aria-label="Search Response payload"]', 'price');

    // when
    await answer({ order: { id: 2, lines: [ { sku: 'B', price: 13 } ] }, other: 'x'.repeat(500) });

    // then
    expect(panel.find<HTMLInputElement>('[aria-label="Search Response payload"]').value).to.equal('price');
    expect(panel.texts('[aria-label="Response payload"] .lambda-tree__key')).to.include('lines');
  });

  it('leaves the last report readable where the next run is cancelled or brings none', async function() {

    // when
    await panel.click('.lambda-test__run');
    await panel.click('.lambda-test__cancel');

    // then
    expect(panel.text('[role="status"]')).to.contain('Cancelled');
    expect(panel.text('.lambda-test__old')).to.contain('Completed');
    expect(await panel.json('Resulting variables')).to.contain('68.4');

    // when
    await panel.click('.lambda-test__run');
    await bridge.reply(bridgeFailure('unreachable', 'The bridge does not answer.'));

    // then
    expect(panel.text('[role="status"]')).to.contain('The bridge does not answer.');
    expect(panel.text('.lambda-test__old')).to.contain('Completed');
  });

  async function answer(payload: { order: object; other: string }): Promise<void> {
    const { steps } = report();

    await panel.click('.lambda-test__run');
    const response = steps.response && { ...steps.response, payload: JSON.parse(JSON.stringify(payload)) };

    await bridge.reply(answered({ steps: { ...steps, response } }));
  }

  function toggle(key: string): void {
    const row = [ ...panel.find('[aria-label="Response payload"]').querySelectorAll<HTMLElement>('[role="treeitem"]') ]
      .find(item => item.querySelector('.lambda-tree__key')?.textContent === key);

    row?.querySelector<HTMLElement>('.lambda-tree__arrow')?.click();
  }
});
