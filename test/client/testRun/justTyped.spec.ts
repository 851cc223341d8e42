import { expect } from 'chai';

import { fill } from '../support/fill';
import { openBesideForm } from './openTestTasks';

describe('a test run just after typing', function() {

  it('takes what the panel has not yet written', async function() {

    // given
    const { bridge, modeler, panel } = await openBesideForm();

    await panel.open('Charge');

    const input = modeler.panel.querySelector<HTMLInputElement>('[data-entry-id="awsLambda-resultVariable"] input')!;

    // when
    await fill(input, 'typedLast');
    await panel.press('Enter', { ctrlKey: true });

    // then
    expect(bridge.last.request.task.headers).to.deep.include({ key: 'resultVariable', value: 'typedLast' });
  });
});
