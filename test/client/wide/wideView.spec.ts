import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { fill } from '../support/fill';
import type { ControlledBridge } from '../testRun/ControlledBridge';
import { openTestTasks } from '../testRun/openTestTasks';
import { answered } from '../testRun/reports';
import type { RunPanel } from '../testRun/RunPanel';
import { openWideView } from './openWideView';

describe('wide view', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;
  let place: HTMLElement;

  beforeEach(async function() {
    ({ bridge, modeler, panel } = await openTestTasks());
    place = await openWideView(modeler);
  });

  it('asks for a task', function() {
    expect(place.textContent).to.contain('Select an AWS Lambda task');
  });

  it('shows the one state that the panel shows', async function() {

    // given
    await panel.open('Charge');

    // when it is run here
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await bridge.reply(answered());

    // then both have the report
    expect(place.querySelector('.lambda-banner__title')?.textContent).to.equal('Completed');
    expect(panel.text('.lambda-banner__title')).to.equal('Completed');

    // when a step is opened there
    await panel.openSection('Request');

    // then it is open here
    const request = [ ...place.querySelectorAll('details') ].find(({ textContent }) => textContent?.startsWith('Request'));

    expect(request?.open).to.be.true;
  });

  it('asks once before it calls AWS, and names what is called and who pays', async function() {

    // given
    await panel.open('Charge');
    await fill(place.querySelector<HTMLSelectElement>('[data-entry-id="lambdaWide-target"] select')!, 'aws');

    // when
    await drawn(() => place.querySelector<HTMLElement>('.lambda-test__run')!.click());

    // then
    const dialogs = [ ...document.querySelectorAll('dialog') ];

    expect(place.querySelector('.lambda-test__reason')?.textContent).to.be.undefined;
    expect(place.querySelector<HTMLSelectElement>('[data-entry-id="lambdaWide-target"] select')?.value).to.equal('aws');
    expect(dialogs).to.have.length(1);
    expect(dialogs[0]?.textContent).to.contain('bills the account').and.contain('Region').and.contain('Account, which pays');
    expect(bridge.asked).to.eql([]);
  });

});
