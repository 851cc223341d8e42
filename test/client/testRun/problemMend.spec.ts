import { expect } from 'chai';

import type { LambdaTaskEditor } from '../../../client/model/LambdaTaskEditor';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { laterVersionDiffers } from '../../../connector/run/remarks';
import type { Problem } from '../../../connector/run/report';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';

const REMARK: Problem = { severity: 'warning', code: 'textPayload', field: 'payload', message: 'The payload is text.' };

describe('mending what a run remarks', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  const task = () => modeler.element('Charge');
  const payload = () => readField(readLambdaTask(task().businessObject), 'payload');
  const button = () => panel.find('.lambda-problems').querySelector('button');

  /** The task with a payload, run to a report with a remark on it. */
  async function ran(source: string, problem = REMARK) {
    ({ bridge, modeler, panel } = await openTestTasks({ panelWidth: 260 }));
    modeler.get<LambdaTaskEditor>('lambdaTaskEditor').setAll(task(), { payload: source });
    await panel.open('Charge');
    await panel.click('.lambda-test__run');
    await bridge.reply(answered({ problems: [ problem ] }));
  }

  it('makes FEEL of a payload that is text, undone as one', async function() {

    // given
    await ran('{"id": 1}');

    expect(button()?.textContent).to.eql('Make it FEEL');
    expect(button()?.title).to.eql('={"id": 1}');

    // when
    await drawn(() => button()!.click());

    // then what is mended is offered no more
    expect(payload()).to.eql('={"id": 1}');
    expect(button()).to.be.null;

    // when
    await modeler.undo();

    // then
    expect(payload()).to.eql('{"id": 1}');
    expect(button()?.textContent).to.eql('Make it FEEL');
  });

  it('offers nothing that is not proven', async function() {
    await ran('{"id": {{secrets.ID}}');

    expect(panel.text('.lambda-problems')).to.contain('The payload is text.');
    expect(button()).to.be.null;
  });

  it('has nothing to mend in what a later version does otherwise, and says it beside the verdict', async function() {
    await ran('={}', laterVersionDiffers('8.8', '8.10', 'BPMN error \'A\', caught by nobody'));

    expect(panel.text('.lambda-problems[aria-label="Problems"]')).to.eql('Note: This is what Camunda 8.8 does. From 8.10 on: BPMN error \'A\', caught by nobody.');
    expect(button()).to.be.null;
  });

  it('offers it for this remark alone', async function() {
    await ran('{"id": 1}', { ...REMARK, code: 'other' });

    expect(button()).to.be.null;
  });
});
