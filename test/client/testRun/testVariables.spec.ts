import { expect } from 'chai';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';

import { StandInSettings } from '../extension/StandInSettings';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge } from './openTestTasks';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('test variables of a Lambda task', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, modeler, panel } = await openCharge());
  });

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
    await chooseTarget('endpoint');

    // when
    const reloaded = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules }));
    await reloaded.open('Charge');

    // then
    expect(reloaded.variables).to.eql('{ "kept": true }');
    expect(reloaded.find<HTMLSelectElement>('select').value).to.eql('endpoint');

    // when
    await reloaded.open('Confirm');

    // then
    expect(reloaded.variables).to.eql('{}');

    // when
    const elsewhere = new RunPanel(await bootstrapModeler(
      diagram.replace('<bpmn:process id="Process"', '<bpmn:process id="Another"').replace('bpmnElement="Process"', 'bpmnElement="Another"'),
      { modules: bridge.modules }
    ));
    await elsewhere.open('Charge');

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
    const reloaded = new RunPanel(await bootstrapModeler(diagram.replaceAll('"Charge"', '"Pay"'), { modules: bridge.modules }));
    await reloaded.open('Pay');

    // then
    expect(reloaded.variables).to.eql('{ "kept": true }');
  });

  it('begin anew where what was stored cannot be read', async function() {

    // given
    const key = 'awsLambdaConnector.testRun/Process/Charge';

    for (const stored of [ 'no JSON', '[]', '{ "variables": 1 }', '{ "target": { "kind": "moon", "url": "" } }' ]) {
      localStorage.setItem(key, stored);

      // when
      const reloaded = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules }));
      await reloaded.open('Charge');

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

  describe('target', function() {

    beforeEach(() => bridge.settings.follow(new StandInSettings({ askBeforeAws: false })));

    it('is the local functions to begin with', async function() {
      expect(panel.find<HTMLSelectElement>('select').value).to.eql('local');
    });

    it('asks for the URL of an endpoint', async function() {

      // when
      await chooseTarget('endpoint');

      // then
      expect(panel.text('.lambda-test__reason')).to.contain('must be an http or https address');
      expect(panel.runButton.disabled).to.be.true;

      // when
      await enter('#bio-properties-panel-lambdaTestRun-endpoint', ' http://localhost:4566 ');
      await panel.click('.lambda-test__run');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'endpoint', url: 'http://localhost:4566' });
    });

    [ 'ftp://localhost', 'localhost:4566', 'javascript:alert(1)' ].forEach(url => it(`is not ${url}`, async function() {

      // given
      await chooseTarget('endpoint');

      // when
      await enter('#bio-properties-panel-lambdaTestRun-endpoint', url);

      // then
      expect(panel.runButton.disabled).to.be.true;
    }));

    it('can be AWS', async function() {

      // when
      await chooseTarget('aws');
      await panel.click('.lambda-test__run');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'aws' });
    });

    it('can be AWS with a profile of this machine, which is kept', async function() {

      // given
      await chooseTarget('aws');

      // when
      await enter('#bio-properties-panel-lambdaTestRun-profile', ' dev ');
      await chooseTarget('local');

      const reloaded = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules }));
      await reloaded.open('Charge');
      await chooseTarget('aws', reloaded);
      await reloaded.click('.lambda-test__run');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'aws', profile: 'dev' });
    });

    it('is read from what was stored before there were profiles', async function() {

      // given
      localStorage.setItem('awsLambdaConnector.testRun/Process/Charge', '{ "target": { "kind": "aws", "url": "" } }');
      const reloaded = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules }));

      // when
      await reloaded.open('Charge');
      await reloaded.click('.lambda-test__run');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'aws' });
    });

  });

  function chooseTarget(kind: string, where = panel): Promise<void> {
    return enter('select', kind, where);
  }

  function enter(selector: string, value: string, where = panel): Promise<void> {
    return drawn(() => {
      const input = where.find<HTMLInputElement>(selector);

      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

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
