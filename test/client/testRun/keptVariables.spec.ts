import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge, reopen } from './openTestTasks';
import type { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('test variables of a Lambda task, as they are kept', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openCharge()); });

  it('survive the selection of another task, right or wrong', async function() {

    // given
    await panel.type('{ "order": ');

    // when
    await panel.open('Confirm');

    // then
    expect(panel.variables).to.eql('{}');

    // when
    await panel.open('Charge');

    // then
    expect(panel.variables).to.eql('{ "order": ');
  });

  it('survive a reload, for their process and task alone', async function() {

    // given
    await panel.type('{ "kept": true }');
    await panel.chooseTarget('endpoint');

    // when
    const reloaded = await reopen(bridge, 'Charge');

    // then
    expect(reloaded.variables).to.eql('{ "kept": true }');
    expect(reloaded.find<HTMLSelectElement>('select').value).to.eql('endpoint');

    // when
    await reloaded.open('Confirm');

    // then
    expect(reloaded.variables).to.eql('{}');

    // when
    const elsewhere = await reopen(bridge, 'Charge', {
      diagram: diagram.replace('<bpmn:process id="Process"', '<bpmn:process id="Another"').replace('bpmnElement="Process"', 'bpmnElement="Another"')
    });

    // then
    expect(elsewhere.variables).to.contain('"order"');
  });

  it('follow the task to a new id, over a reload too', async function() {

    // given
    await panel.type('{ "kept": true }');

    // when
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { id: 'Pay' }));

    // then
    expect(panel.variables).to.eql('{ "kept": true }');

    // when
    const reloaded = await reopen(bridge, 'Pay', { diagram: diagram.replaceAll('"Charge"', '"Pay"') });

    // then
    expect(reloaded.variables).to.eql('{ "kept": true }');
  });

  it('begin anew where what was stored cannot be read', async function() {

    // given
    const key = 'awsLambdaConnector.testRun/Process/Charge';

    for (const stored of [ 'no JSON', '[]', '{ "variables": 1 }', '{ "target": { "kind": "moon", "url": "" } }' ]) {
      localStorage.setItem(key, stored);

      // when
      const reloaded = await reopen(bridge, 'Charge');

      // then
      expect(reloaded.variables, stored).to.contain('"order"');
    }
  });

  it('say when the browser does not store them', async function() {

    // when they are longer than what is stored
    await panel.type(JSON.stringify({ long: 'x'.repeat(200_000) }));

    // then
    expect(panel.text('.lambda-test')).to.contain('kept until this window closes');
  });
});
