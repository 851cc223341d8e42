import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';

describe('start of a test run', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openTestTasks()); });

  it('runs the diagram as it stands, unsaved', async function() {

    // given
    await panel.open('Confirm');
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Confirm'), { name: 'Changed' }));
    await panel.type('{ "big": 12345678901234567890, "price": 1.50 }');

    // when
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.task).to.deep.include({
      id: 'Confirm',
      name: 'Changed',
      inputs: [ { source: 'confirm', target: 'awsFunction.functionName' } ]
    });
    expect(bridge.last.request).to.deep.include({
      variables: { big: 12345678901234567890n, price: 1.5 },
      target: { kind: 'local' },
      dryRun: false
    });
  });

  it('happens by keyboard from the editor, which gets no new line', async function() {

    // given
    await panel.open('Charge');
    const before = panel.variables;

    // when
    const event = await panel.press('Enter', { ctrlKey: true });

    // then
    expect(bridge.asked).to.have.length(1);
    expect(event.defaultPrevented).to.be.true;
    expect(panel.variables).to.eql(before);
  });

  it('leaves the diagram as it is', async function() {

    // given
    await panel.open('Charge');
    const before = await modeler.xml();

    // when
    await panel.type('{}');
    await panel.click('.lambda-test__run');
    await bridge.reply(answered());

    // then
    expect(modeler.commandStack.canUndo()).to.be.false;
    expect(await modeler.xml()).to.eql(before);
  });

  it('says what is red, and is possible all the same', async function() {

    // given a task without region and credentials
    await panel.open('Confirm');

    // then
    expect(panel.text('#lambdaTestRun-note')).to.match(/^The form is red, and the run goes ahead all the same: .+ \(and \d more\)$/);
    expect(panel.runButton.disabled).to.be.false;
  });

  it('says nothing where nothing is red', async function() {

    // when
    await panel.open('Charge');

    // then
    expect(panel.text('#lambdaTestRun-note')).to.eql('');
  });

  [
    { state: { kind: 'unknown' as const }, says: 'is not connected. In Camunda Modeler, choose Plugins' },
    { state: { kind: 'starting' as const }, says: 'is starting.' },
    { state: { kind: 'failed' as const, message: 'It ended with code 1.' }, says: 'failed: It ended with code 1. In Camunda Modeler' }
  ].forEach(({ state, says }) => it(`is not possible while the bridge is ${state.kind}`, async function() {

    // given
    bridge.connection.set(state);

    // when
    await panel.open('Charge');
    await panel.press('Enter', { ctrlKey: true });

    // then
    expect(panel.runButton.disabled).to.be.true;
    expect(panel.text('.lambda-test__reason')).to.contain(says);
    expect(bridge.asked).to.be.empty;
  }));

  it('becomes possible when the bridge is ready', async function() {

    // given
    const { state } = bridge.connection;
    bridge.connection.set({ kind: 'starting' });
    await panel.open('Charge');

    // when
    await drawn(() => bridge.connection.set(state));

    // then
    expect(panel.runButton.disabled).to.be.false;
  });

});
