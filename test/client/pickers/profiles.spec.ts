import { expect } from 'chai';

import type { TestBench } from '../../../client/testRun/bench/TestBench';
import { bootstrapModeler, drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { RunPanel } from '../testRun/RunPanel';
import diagram from '../testRun/testTasks.bpmn';
import { FunctionsBridge } from './FunctionsBridge';

describe('AWS profiles', function() {

  it('are offered in the field of the profile, once one comes to it', async function() {

    // given
    localStorage.clear();
    const bridge = new FunctionsBridge();
    const modeler = await bootstrapModeler(diagram, { modules: bridge.modules });
    const panel = new RunPanel(modeler);
    modeler.get<TestBench>('lambdaTestBench').drafts.change(modeler.element('Charge'), { target: { kind: 'aws', url: '', profile: '' } });
    await panel.open('Charge');
    expect(bridge.profilesAsked).to.equal(0);

    // when
    const input = panel.find<HTMLInputElement>('[data-entry-id="lambdaTestRun-profile"] input');
    await drawn(() => input.focus());

    // then
    await waitFor(() => input.list?.options.length === 1, 'the profiles');
    expect(input.list?.options[0]).to.include({ value: 'dev', label: 'SSO, eu-central-1' });
  });
});
