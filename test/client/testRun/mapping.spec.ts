import { expect } from 'chai';

import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { answered } from './reports';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('mapping by clicking', function() {
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    const opened = await runCharge();

    ({ modeler, panel } = opened);
    await opened.bridge.reply(answered());
  });

  it('adds a field of the response to the result expression, as one command', async function() {

    // given
    const before = expression();

    // when
    await map('status');

    // then
    expect(expression()).to.match(/status: response\.payload\.status/);
    expect(panel.text('.lambda-value__actions [role="status"]')).to.contain('now sets status');

    // and the variables are there at once, no run needed
    expect(JSON.parse(await panel.json('Result now'))).to.have.property('status', 'charged');

    // when
    await modeler.undo();

    // then
    expect(expression()).to.equal(before);
    expect(panel.has('[aria-label="Result now"]')).to.be.false;
  });

  it('adds one after the other', async function() {

    // when
    await map('status');
    await map('paymentId');
    await map('status');

    // then
    expect(JSON.parse(await panel.json('Result now'))).to.include({ status: 'charged', paymentId: 'pay_491ca3', status2: 'charged' });
  });

  async function map(key: string): Promise<void> {
    const rows = [ ...panel.find('[role="tree"][aria-label="Response payload"]').querySelectorAll<HTMLElement>('[role="treeitem"]') ];

    await drawn(() => rows.find(row => row.querySelector('.lambda-tree__key')?.textContent === key)?.click());
    await drawn(() => [ ...panel.find('.lambda-value__actions').querySelectorAll('button') ].find(({ textContent }) => textContent === 'Map to variable')?.click());
  }

  function expression(): string | undefined {
    return readField(readLambdaTask(modeler.element('Charge').businessObject), 'resultExpression');
  }

});
