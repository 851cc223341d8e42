import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import type { ControlledBridge } from './ControlledBridge';
import { answered, report, VERDICTS } from './reports';
import { openCharge, runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('history of a task', function() {
  let modeler: TestModeler;
  let bridge: ControlledBridge;
  let panel: RunPanel;

  beforeEach(async function() {
    ({ modeler, bridge, panel } = await openCharge());
    await panel.type('{ "order": { "id": 1 } }');
    await panel.click('.lambda-test__run');
    await bridge.reply(answered());
  });

  it('is not there for one run', function() {
    expect(panel.texts('summary').filter(text => text.startsWith('History'))).to.eql([]);
  });

  it('lists the runs, the latest first', async function() {

    // when
    await runAgain();
    await panel.openSection('History');

    // then
    expect(panel.texts('.lambda-history__run')).to.have.length(2);
    expect(panel.texts('.lambda-history__run')[0]).to.contain('Incident').and.contain('Local functions, 7 ms').and.contain('shown');
    expect(panel.texts('.lambda-history__run')[1]).to.contain('Completed').and.contain('42 ms');
  });

  it('opens an earlier report, and goes back', async function() {

    // given
    await runAgain();
    await panel.openSection('History');

    // when
    await press('Show');

    // then
    expect(panel.text('.lambda-test__old')).to.contain('Result of the run at').and.contain('Completed');

    // when
    await press('Back to the last run');

    // then
    expect(panel.text('.lambda-banner__title')).to.equal('Incident');
  });

  it('compares two', async function() {

    // given
    await runAgain();
    await panel.openSection('History');

    // when
    await press('Compare');

    // then
    const lines = panel.texts('.lambda-comparison li');

    expect(lines).to.include('order.id: 1 \u2192 2');
    expect(lines).to.include('response.payload.status: "charged" \u2192 "refused"');
    expect(panel.text('.lambda-comparison')).to.contain('Request: the same');
  });

  it('runs once more what was run before', async function() {

    // given
    await runAgain();
    await panel.openSection('History');

    // when
    await drawn(() => [ ...panel.find('.lambda-history').querySelectorAll('button') ].findLast(({ textContent }) => textContent === 'Run again')?.click());

    // then
    expect(bridge.last.request.variables).to.eql({ order: { id: 1 } });
  });

  it('runs once more a task that has got another id meanwhile', async function() {

    // given
    await runAgain();
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { id: 'Pay' }));
    await panel.openSection('History');

    // when
    await drawn(() => [ ...panel.find('.lambda-history').querySelectorAll('button') ].findLast(({ textContent }) => textContent === 'Run again')?.click());

    // then
    expect(bridge.last.request.task.id).to.equal('Pay');
    expect(panel.has('[role="timer"]')).to.be.true;

    // when
    await bridge.reply(answered({ task: { id: 'Pay', name: 'Charge payment' } }));

    // then
    expect(panel.texts('.lambda-history__run')).to.have.length(3);
  });

  async function runAgain(): Promise<void> {
    const { steps } = report();

    await panel.type('{ "order": { "id": 2 } }');
    await panel.click('.lambda-test__run');
    await bridge.reply(answered({
      verdict: VERDICTS.incident,
      durationMs: 7,
      steps: { ...steps, response: steps.response && { ...steps.response, payload: { status: 'refused' } } }
    }));
  }

  async function press(label: string): Promise<void> {
    await drawn(() => [ ...panel.find('.lambda-test__result').querySelectorAll('button') ].find(({ textContent }) => textContent === label)?.click());
  }

});

describe('sharing a run', function() {

  it('copies the report, the run and the call', async function() {

    // given
    const { bridge, panel } = await runCharge();
    const copied: string[] = [];
    const { clipboard } = navigator;

    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });

    try {
      await bridge.reply(answered());

      // when
      for (const button of panel.find('.lambda-share').querySelectorAll<HTMLElement>('button:not(:first-child)')) {
        await drawn(() => button.click());
        await waitFor(() => button.textContent === 'Copied', 'the copy');
      }
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }

    // then
    expect(copied).to.have.length(4);
    expect(copied[0]).to.contain('## Test run of Charge payment').and.contain('**Completed**');
    expect(copied[1]).to.match(/^# The diagram is in no file yet: save it, [^\n]*\nlambda-task run diagram.bpmn \\\n {2}--task Charge \\\n/).and.contain('--functions \'/my functions\'');
    expect(copied[2]).to.match(/^aws lambda invoke/).and.contain('9007199254740993');
    expect(copied[3]).to.match(/^curl /);
  });

});
