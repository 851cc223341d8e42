import { expect } from 'chai';

import { StandInSettings } from '../extension/StandInSettings';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge, reopen } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('target of a test run', function() {
  let bridge: ControlledBridge, panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, panel } = await openCharge());
    bridge.settings.follow(new StandInSettings({ askBeforeAws: false }));
  });

  it('is the local functions to begin with', async function() {
    expect(panel.find<HTMLSelectElement>('select').value).to.eql('local');
  });

  it('asks for the URL of an endpoint', async function() {

    // when
    await panel.chooseTarget('endpoint');

    // then
    expect(panel.text('.lambda-test__reason')).to.contain('must be an http or https address');
    expect(panel.runButton.disabled).to.be.true;

    // when
    await panel.fill('#bio-properties-panel-lambdaTestRun-endpoint', ' http://localhost:4566 ');
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.target).to.eql({ kind: 'endpoint', url: 'http://localhost:4566' });
  });

  [ 'ftp://localhost', 'localhost:4566', 'javascript:alert(1)' ].forEach(url => it(`is not ${url}`, async function() {

    // given
    await panel.chooseTarget('endpoint');

    // when
    await panel.fill('#bio-properties-panel-lambdaTestRun-endpoint', url);

    // then
    expect(panel.runButton.disabled).to.be.true;
  }));

  it('can be AWS', async function() {

    // when
    await panel.chooseTarget('aws');
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.target).to.eql({ kind: 'aws' });
  });

  it('can be AWS with a profile of this machine, which is kept', async function() {

    // given
    await panel.chooseTarget('aws');

    // when
    await panel.fill('#bio-properties-panel-lambdaTestRun-profile', ' dev ');
    await panel.chooseTarget('local');

    const reloaded = await reopen(bridge, 'Charge');
    await reloaded.chooseTarget('aws');
    await reloaded.click('.lambda-test__run');

    // then
    expect(bridge.last.request.target).to.eql({ kind: 'aws', profile: 'dev' });
  });

  it('is read from what was stored before there were profiles', async function() {

    // given
    localStorage.setItem('awsLambdaConnector.testRun/Process/Charge', '{ "target": { "kind": "aws", "url": "" } }');

    // when
    const reloaded = await reopen(bridge, 'Charge');
    await reloaded.click('.lambda-test__run');

    // then
    expect(bridge.last.request.target).to.eql({ kind: 'aws' });
  });
});
