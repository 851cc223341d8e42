import { expect } from 'chai';

import properties from '../../../client/properties';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import type { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('group of the test run', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openTestTasks()); });

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
