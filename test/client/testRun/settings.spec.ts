import { expect } from 'chai';

import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { StandInSettings } from '../extension/StandInSettings';
import type { ControlledBridge } from './ControlledBridge';
import { openTestTasks } from './openTestTasks';
import { answered } from './reports';
import type { RunPanel } from './RunPanel';

describe('test run, as the settings have it', function() {
  let bridge: ControlledBridge, panel: RunPanel;
  let settings: StandInSettings;

  beforeEach(async function() {
    ({ bridge, panel } = await openTestTasks());
    settings = new StandInSettings();
    bridge.settings.follow(settings);
  });

  it('should begin with their target, endpoint and time-out', async function() {

    // given
    settings.change({ defaultTarget: 'endpoint', endpoint: 'http://localhost:4566', timeoutSeconds: '7' });
    await panel.open('Charge');

    // when
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.target).to.eql({ kind: 'endpoint', url: 'http://localhost:4566' });
    expect(bridge.last.request.timeoutSeconds).to.equal(7);
  });

  it('should follow them while it is shown', async function() {

    // given
    await panel.open('Charge');
    expect(panel.find<HTMLSelectElement>('select').value).to.equal('local');

    // when
    await drawn(() => settings.change({ defaultTarget: 'aws', awsProfile: 'test' }));

    // then
    expect(panel.find<HTMLSelectElement>('select').value).to.equal('aws');
    expect(panel.find<HTMLInputElement>('[name="lambdaTestRun-profile"]').value).to.equal('test');
  });

  it('should keep the target that was chosen for a task', async function() {

    // given
    await panel.open('Charge');
    await panel.chooseTarget('endpoint');

    // when
    await drawn(() => settings.change({ defaultTarget: 'aws' }));

    // then
    expect(panel.find<HTMLSelectElement>('select').value).to.equal('endpoint');
  });

  describe('asks before calling AWS', function() {

    beforeEach(async function() {
      settings.change({ defaultTarget: 'aws', awsProfile: 'test' });
      await panel.open('Charge');
    });

    it('and says what is called', async function() {

      // when
      await panel.click('.lambda-test__run');

      // then
      const dialog = panel.find<HTMLDialogElement>('dialog');

      expect(dialog.open).to.be.true;
      expect(dialog.textContent).to.contain('AWS profile test');
      expect(document.activeElement?.textContent).to.equal('Cancel');
      expect(bridge.asked).to.be.empty;
    });

    it('and calls it after a yes, once for the function', async function() {

      // given
      await panel.click('.lambda-test__run');

      // when
      await answer('yes');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'aws', profile: 'test' });

      // when it is run again
      await panel.click('.lambda-test__cancel');
      await panel.click('.lambda-test__run');

      // then
      expect(panel.has('dialog')).to.be.false;
      expect(bridge.asked).to.have.length(2);
    });

    it('and runs again what was run, not what was prepared since, after a yes', async function() {

      // given two runs that nobody was asked about
      await drawn(() => settings.change({ askBeforeAws: false }));

      for (const variables of [ '{"first": 1}', '{"second": 2}' ]) {
        await panel.type(variables);
        await panel.click('.lambda-test__run');
        await bridge.reply(answered());
      }

      await drawn(() => settings.change({ askBeforeAws: true }));
      await panel.openSection('History');

      // when
      await panel.click('.lambda-history__run:last-child .lambda-history__actions button:last-child');
      await answer('yes');

      // then
      await waitFor(() => bridge.asked.length === 3, 'the run');
      expect(bridge.last.request.variables).to.eql({ first: 1 });
    });

    it('and calls nothing after a no', async function() {

      // given
      await panel.click('.lambda-test__run');

      // when
      await answer('no');

      // then
      expect(bridge.asked).to.be.empty;
    });

    it('and takes Escape as a no', async function() {

      // given
      await panel.click('.lambda-test__run');

      // when the browser closes it, as at Escape
      panel.find<HTMLDialogElement>('dialog').close();

      // then
      await waitFor(() => !panel.has('dialog'), 'the end of the question');
      expect(bridge.asked).to.be.empty;

      // when it is run again
      await panel.click('.lambda-test__run');

      // then
      expect(panel.has('dialog')).to.be.true;
    });

    it('and asks anew with another profile', async function() {

      // given
      await panel.click('.lambda-test__run');
      await answer('yes');
      await panel.click('.lambda-test__cancel');

      // when
      await drawn(() => settings.change({ awsProfile: 'production' }));
      await panel.click('.lambda-test__run');

      // then
      expect(panel.text('dialog')).to.contain('production');
      expect(bridge.asked).to.have.length(1);
    });

    it('but not for a dry run, which does nothing there', async function() {

      // when
      await panel.click('.lambda-test__dry-run');

      // then
      expect(panel.has('dialog')).to.be.false;
      expect(bridge.last.request.dryRun).to.be.true;
    });

    it('but not where the user does not want it', async function() {

      // given
      await drawn(() => settings.change({ askBeforeAws: false }));

      // when
      await panel.click('.lambda-test__run');

      // then
      expect(panel.has('dialog')).to.be.false;
      expect(bridge.asked).to.have.length(1);
    });

    it('but not for local functions', async function() {

      // given
      await panel.chooseTarget('local');

      // when
      await panel.click('.lambda-test__run');

      // then
      expect(bridge.last.request.target).to.eql({ kind: 'local' });
    });

  });

  async function answer(value: 'yes' | 'no'): Promise<void> {
    await panel.click(`dialog [value="${value}"]`);
    await waitFor(() => !panel.has('dialog'), 'the end of the question');
  }

});
