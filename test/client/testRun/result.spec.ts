import { expect } from 'chai';

import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';

describe('result of a test run', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await openTestTasks()); });

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
