import { expect } from 'chai';

import properties from '../../../client/properties';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { answered } from './reports';
import { openTestTasks } from './openTestTasks';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('test run of a Lambda task', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, modeler, panel } = await openTestTasks());
  });

  describe('group', function() {

    it('is the last one of a Lambda task', async function() {

      // when
      await modeler.select('Charge');

      // then
      const groups = [ ...modeler.panel.querySelectorAll('[data-group-id]') ];

      expect(panel.text('.bio-properties-panel-group-header-title')).to.eql('Test run');
      expect(groups.at(-1)).to.equal(panel.group);
    });

    it('stands right behind the form', async function() {

      // given
      modeler = await bootstrapModeler(diagram, { modules: [ ...bridge.modules, properties ] });

      // when
      await modeler.select('Charge');

      // then
      const groups = [ ...modeler.panel.querySelectorAll('[data-group-id]') ].map(group => group.getAttribute('data-group-id') ?? '');

      expect(groups.at(groups.indexOf('group-lambdaTestRun') - 1)).to.equal('group-awsLambda-retries');
      expect(groups.at(-1)).not.to.equal('group-lambdaTestRun');
    });

    it('is not there for other tasks', async function() {

      // when
      await modeler.select('User');

      // then
      expect(panel.group).to.be.null;
    });

    it('comes with the task definition that makes a Lambda task', async function() {

      // given
      await panel.open('Charge');

      // when
      await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { extensionElements: undefined }));

      // then
      expect(panel.group).to.be.null;

      // when
      await modeler.undo();

      // then
      expect(panel.group).to.exist;
    });

    it('costs no editor while it is closed', async function() {

      // when
      await modeler.select('Charge');

      // then
      expect(panel.has('.cm-editor')).to.be.false;
    });

  });

  describe('start', function() {

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

  describe('while it goes on', function() {

    beforeEach(async function() {
      await panel.open('Charge');
      await panel.click('.lambda-test__run');
    });

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
      const other = await bootstrapModeler(diagram, { modules: bridge.modules });
      const otherPanel = new RunPanel(other);
      await otherPanel.open('Charge');

      // when
      await bridge.reply(answered());

      // then
      expect(otherPanel.text('[role="status"]')).to.eql('');
      expect(panel.text('[role="status"]')).to.contain('Completed');
    });

  });

  describe('result', function() {

    it('is called old when the task was changed', async function() {

      // given
      await run();

      // when
      await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { name: 'New name' }));

      // then a name changes nothing
      expect(panel.has('.lambda-test__stale')).to.be.false;

      // when
      await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), {
        extensionElements: modeler.element('Confirm').businessObject.extensionElements
      }));

      // then
      expect(panel.text('.lambda-test__stale')).to.contain('Changed since this run');

      // when
      await modeler.undo();

      // then
      expect(panel.has('.lambda-test__stale')).to.be.false;
    });

    it('is called old when the test variables were changed', async function() {

      // given
      await run();

      // when
      await panel.type('{}');

      // then
      expect(panel.has('.lambda-test__stale')).to.be.true;
    });

    it('gives way to that of the next run', async function() {

      // given
      await run();

      // when
      await panel.click('.lambda-test__run');
      await bridge.reply(answered({ verdict: { kind: 'incident', message: 'this time' } }));

      // then
      expect(panel.texts('.lambda-banner__title')).to.eql([ 'Incident' ]);
    });

    it('says why there is none', async function() {

      // given
      await panel.open('Charge');
      await panel.click('.lambda-test__run');

      // when
      await bridge.reply(bridgeFailure('restarted', 'The bridge does not know this page.'));

      // then
      expect(panel.text('[role="status"]')).to.contain('Not run').and.contain('The bridge does not know this page.');
    });

    it('says why the bridge could not run', async function() {

      // given
      await panel.open('Charge');
      await panel.click('.lambda-test__run');

      // when
      await bridge.reply({ kind: 'answer', value: { kind: 'notRun', reason: 'noSuchFunction', message: 'No function charge.' } });

      // then
      expect(panel.text('[role="status"]')).to.contain('Not run').and.contain('No function charge.');
    });

    async function run(): Promise<void> {
      await panel.open('Charge');
      await panel.click('.lambda-test__run');
      await bridge.reply(answered());
    }

  });

});
