import { expect } from 'chai';

import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import { ControlledBridge } from '../testRun/ControlledBridge';
import { answered } from '../testRun/reports';
import { RunPanel } from '../testRun/RunPanel';
import diagram from '../testRun/testTasks.bpmn';
import { openWideView } from './openWideView';

describe('wide view', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let place: HTMLElement;

  beforeEach(async function() {
    localStorage.clear();
    bridge = new ControlledBridge();
    modeler = await bootstrapModeler(diagram, { modules: bridge.modules });
    place = await openWideView(modeler);
  });

  it('asks for a task', function() {
    expect(place.textContent).to.contain('Select an AWS Lambda task');
  });

  it('shows the one state that the panel shows', async function() {

    // given
    const panel = new RunPanel(modeler);

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
    const panel = new RunPanel(modeler);

    await panel.open('Charge');
    await drawn(() => {
      const target = place.querySelector<HTMLSelectElement>('[data-entry-id="lambdaWide-target"] select')!;

      target.value = 'aws';
      target.dispatchEvent(new Event('input', { bubbles: true }));
    });

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
