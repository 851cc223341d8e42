import { expect } from 'chai';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('test variables of a Lambda task', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openCharge()); });

  it('begin with what the expressions use, with examples and all digits', async function() {
    expect(panel.variables).to.eql([
      '{',
      '  "order": {',
      '    "id": 9007199254740993,',
      '    "total": 68.4',
      '  },',
      '  "card": {',
      '    "token": null',
      '  }',
      '}'
    ].join('\n'));
  });

  it('follow the expressions until something is typed', async function() {

    // when
    await setPayload('=customer');

    // then
    expect(panel.variables).to.eql('{\n  "customer": null\n}');
  });

  it('stay as typed when the expressions change, and offer what is missing', async function() {

    // given
    await panel.type('{ "order": { "id": 1.10 } }');

    // then
    expect(panel.text('.lambda-test')).to.contain('Add missing variables order.total, card');

    // when
    await setPayload('=customer.name');

    // then
    expect(panel.variables).to.eql('{ "order": { "id": 1.10 } }');
    expect(panel.text('.lambda-test')).to.contain('Add missing variables customer');

    // when
    await panel.click('.lambda-test__link');

    // then
    expect(JSON.parse(panel.variables)).to.eql({ order: { id: 1.1 }, customer: { name: null } });
    expect(panel.has('.lambda-test__link')).to.be.false;
  });

  it('that are no JSON say where, and stand in the way of a run', async function() {

    // when
    await panel.type('{\n  "order": nothing\n}');

    // then
    expect(panel.text('.bio-properties-panel-error')).to.match(/^Line 2, column 12: .+/);
    expect(panel.runButton.disabled).to.be.true;
    expect(panel.text('.lambda-test__reason')).to.contain('cannot be read');

    // when
    await panel.press('Enter', { ctrlKey: true });

    // then
    expect(bridge.asked).to.be.empty;
  });

  it('must be an object', async function() {

    // when
    await panel.type('[ 1 ]');

    // then
    expect(panel.text('.bio-properties-panel-error')).to.contain('a JSON object');
    expect(panel.runButton.disabled).to.be.true;
  });

  it('tell the run which of their numbers are written with a point', async function() {

    // when
    await panel.type('{ "price": 12.0, "list": [ 1, 2.0 ] }');
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.variables).to.eql({ price: 12, list: [ 1, 2 ] });
    expect(bridge.last.request.points).to.eql([ [ 'price' ], [ 'list', 1 ] ]);
  });

  it('may be empty', async function() {

    // when
    await panel.type('');
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.variables).to.eql({});
  });

  function setPayload(source: string): Promise<void> {
    const factory = modeler.get<BpmnFactory>('bpmnFactory');

    return drawn(() => {
      const { extensionElements } = modeler.element('Charge').businessObject;
      const [ definition ] = extensionElements.values;
      const payload = factory.create('zeebe:Input', { source, target: 'awsFunction.payload' });
      const ioMapping = factory.create('zeebe:IoMapping', { inputParameters: [ payload ] });

      modeler.modeling.updateProperties(modeler.element('Charge'), {
        extensionElements: factory.create('bpmn:ExtensionElements', { values: [ definition, ioMapping ] })
      });
    });
  }
});
