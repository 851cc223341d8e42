import { expect } from 'chai';

import { drawn } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';

describe('a run under a debugger', function() {
  let bridge: ControlledBridge, panel: RunPanel;

  beforeEach(async () => { ({ bridge, panel } = await openCharge()); });

  it('waits for the debugger, and shows how to attach it', async function() {

    // when
    await debug();

    // then
    expect(bridge.last.request).to.deep.include({ debugPort: 9229, target: { kind: 'local' } });

    // when
    await bridge.tell({ kind: 'calling', functionName: 'charge', payloadBytes: 120 }, () => stage().includes('calling'));
    await bridge.tell({ kind: 'debugger', language: 'node', port: 9229 }, () => panel.has('.lambda-debugger'));

    // then
    expect(panel.text('.lambda-live')).to.contain('waits for a debugger at 127.0.0.1:9229')
      .and.contain('chrome://inspect').and.contain('node inspect 127.0.0.1:9229');

    // when
    await panel.click('.lambda-debugger button');

    // then
    expect(bridge.attached).to.eql([ { language: 'node', port: 9229 } ]);
    expect(panel.text('.lambda-debugger')).to.contain('Written to /functions/.vscode/launch.json');

    // when
    await panel.click('.lambda-test__cancel');

    // then
    expect(bridge.last.signal.aborted).to.be.true;
  });

  it('waits at another port where the first one is taken', async function() {

    // given
    await debug();
    await bridge.reply(answered());

    // when
    await panel.fill('#lambdaTestRun-debugPort', '9333');
    await debug();

    // then
    expect(bridge.last.request.debugPort).to.equal(9333);
  });

  it('is for functions of this machine, and says so elsewhere', async function() {

    // given
    await panel.chooseTarget('aws');

    // when
    await debug();

    // then
    expect(bridge.asked).to.be.empty;
    expect(panel.text('.lambda-test__elsewhere')).to.contain('functions of this machine only');
  });


  function stage(): string {
    return panel.text('.lambda-live__stage');
  }

  async function debug(): Promise<void> {
    await drawn(() => {
      [ ...panel.find('.lambda-test__bar').querySelectorAll('button') ].find(({ textContent }) => textContent === 'Debug')?.click();
    });
  }
});
