import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { reopen, runCharge } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('test run while it goes on', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await runCharge()); });

  it('shows the time, and starts no second run', async function() {

    // when
    await panel.click('.lambda-test__run');
    await panel.press('Enter', { ctrlKey: true });

    // then
    expect(bridge.asked).to.have.length(1);
    expect(panel.runButton.getAttribute('aria-disabled')).to.eql('true');
    expect(panel.text('[role="timer"]')).to.match(/^\d+\.\d s$/);
  });

  it('can be cancelled', async function() {

    // when
    await panel.click('.lambda-test__cancel');

    // then
    expect(bridge.last.signal.aborted).to.be.true;
    expect(panel.text('[role="status"]')).to.contain('Cancelled');
    expect(panel.runButton.getAttribute('aria-disabled')).to.eql('false');

    // when the bridge answers all the same
    await bridge.reply(answered());

    // then
    expect(panel.text('[role="status"]')).to.contain('Cancelled');
  });

  it('keeps its result for its own task', async function() {

    // when
    await panel.open('Confirm');
    await bridge.reply(answered());

    // then
    expect(panel.text('[role="status"]')).to.eql('');
    expect(panel.runButton.textContent).to.eql('Run');

    // when
    await panel.open('Charge');

    // then
    expect(panel.text('[role="status"]')).to.contain('Completed');
  });

  it('runs beside a run of another task', async function() {

    // given
    await panel.open('Confirm');

    // when
    await panel.click('.lambda-test__run');
    await bridge.reply(answered({ verdict: { kind: 'incident', message: 'second' } }));

    // then
    expect(bridge.asked.map(({ request }) => request.task.id)).to.eql([ 'Charge', 'Confirm' ]);
    expect(panel.text('[role="status"]')).to.contain('second');
  });

  it('ends with its task', async function() {

    // when
    await drawn(() => modeler.modeling.removeElements([ modeler.element('Charge') ]));

    // then
    expect(bridge.last.signal.aborted).to.be.true;

    // when
    await bridge.reply(answered());
    await modeler.undo();
    await panel.open('Charge');

    // then
    expect(panel.text('[role="status"]')).to.eql('');
  });

  it('ends when its task is replaced', async function() {

    // when
    await drawn(() => {
      modeler.get<{ replaceElement(element: object, target: object): void }>('bpmnReplace')
        .replaceElement(modeler.element('Charge'), { type: 'bpmn:UserTask' });
    });
    await bridge.reply(answered());

    // then
    expect(bridge.last.signal.aborted).to.be.true;
    expect(modeler.element('Charge').type).to.eql('bpmn:UserTask');
    expect(panel.group).to.be.null;
  });

  it('follows its task to a new id', async function() {

    // when
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { id: 'Pay' }));

    // then
    expect(panel.has('[role="timer"]')).to.be.true;

    // when
    await bridge.reply(answered());

    // then
    expect(panel.text('[role="status"]')).to.contain('Completed');

    // when
    await modeler.undo();

    // then
    expect(panel.text('[role="status"]')).to.contain('Completed');
  });

  it('ends when another diagram is opened', async function() {

    // when
    await modeler.open(diagram);

    // then
    expect(bridge.last.signal.aborted).to.be.true;

    // when
    await panel.open('Charge');

    // then
    expect(panel.runButton.textContent).to.eql('Run');
  });

  it('is no business of another modeler', async function() {

    // given
    const otherPanel = await reopen(bridge, 'Charge');

    // when
    await bridge.reply(answered());

    // then
    expect(otherPanel.text('[role="status"]')).to.eql('');
    expect(panel.text('[role="status"]')).to.contain('Completed');
  });

});
