import { expect } from 'chai';

import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { fill } from '../support/fill';
import type { ControlledBridge } from './ControlledBridge';
import { answered, functionFailed, VERDICTS } from './reports';
import { openCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('what if', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler, panel: RunPanel;
  let rightEdge: number;

  beforeEach(async function() {
    const opened = await openCharge({ panelWidth: 260 });

    ({ bridge, modeler, panel } = opened);
    rightEdge = modeler.panel.getBoundingClientRect().right;

    await panel.openSection('What if');
  });

  it('tries against a mock, again with the retries that are left, until the incident', async function() {

    // when
    await tryIt();

    // then
    expect(bridge.last.request.mock).to.deep.include({ error: { type: 'TooManyRequestsException', message: 'Rate Exceeded.' } });
    expect(bridge.last.request).to.deep.include({ target: { kind: 'local' }, dryRun: false, allowMissingSecrets: true, retries: undefined });

    // when
    await bridge.reply(answered({ verdict: { kind: 'retry', message: 'busy', retriesLeft: 1, backoff: 'PT30S' } }));

    // then
    expect(bridge.last.request.retries).to.equal(1);

    // when
    await bridge.reply(answered({ verdict: VERDICTS.incident }));

    // then
    expect(panel.texts('.lambda-timeline__try')).to.eql([ 'at onceJob failed, 1 retry left', '+ 30.00 sIncident' ]);
    expect(panel.text('.lambda-banner__title')).to.equal('Job failed, 1 retry left');
  });

  it('fits a panel of 260 pixels', function() {
    expect(panel.find('.lambda-what-if select').getBoundingClientRect().right).to.be.at.most(rightEdge);
  });

  it('says which event catches', async function() {

    // when
    await choose('forbidden');
    await tryIt();
    await bridge.reply(answered({ verdict: VERDICTS.bpmnError }));

    // then
    expect(panel.text('.lambda-banner')).to.contain('Caught by the boundary event Card declined.');
  });

  it('is loud about a function that throws unnoticed', async function() {

    // when
    await choose('threw');
    await tryIt();
    await bridge.reply(functionFailed());

    // then
    expect(bridge.last.request.mock).to.have.property('functionError', 'Unhandled');
    expect(panel.text('.lambda-banner--loud')).to.contain('the task completes all the same');
  });

  it('takes the last response, edited by hand', async function() {

    // given
    await panel.click('.lambda-test__run');
    await bridge.reply(answered());
    await choose('edited');

    const answer = panel.find<HTMLTextAreaElement>('.lambda-what-if__answer');

    expect(JSON.parse(answer.value)).to.have.property('status', 'charged');

    // when
    await fill(answer, '{ "status": "refused" }');
    await tryIt();

    // then
    expect(bridge.last.request.mock).to.eql({ payload: '{ "status": "refused" }' });
  });

  it('leaves the last run and its badge alone', async function() {

    // given
    await panel.click('.lambda-test__run');
    await bridge.reply(answered());

    // when
    await tryIt();
    await bridge.reply(answered({ verdict: VERDICTS.incident }));

    // then
    expect(panel.text('.lambda-banner--good .lambda-banner__title')).to.equal('Completed');
  });

  it('says why nothing could be tried', async function() {

    // when
    await tryIt();
    await bridge.reply(bridgeFailure('unreachable', 'The bridge does not answer.'));

    // then
    expect(panel.text('.lambda-banner--bad')).to.contain('Not tried').and.contain('The bridge does not answer.');
  });

  it('shows what came of it at a task that has got another id meanwhile', async function() {

    // given
    await tryIt();

    // when
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { id: 'Renamed' }));
    await panel.openSection('What if');
    await bridge.reply(answered({ verdict: VERDICTS.incident }));

    // then
    expect(panel.texts('.lambda-timeline__try')).to.eql([ 'at onceIncident' ]);
  });

  it('is tried no more once its task is gone', async function() {

    // given
    await tryIt();

    // when
    await drawn(() => modeler.modeling.removeElements([ modeler.element('Charge') ]));

    // then
    expect(bridge.last.signal.aborted).to.be.true;
  });

  function choose(id: string): Promise<void> {
    return panel.choose('.lambda-what-if select', id);
  }

  async function tryIt(): Promise<void> {
    await panel.click('.lambda-what-if button');
  }

});
