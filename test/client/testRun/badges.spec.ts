import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import type { ControlledBridge } from './ControlledBridge';
import { answered, functionFailed, VERDICTS } from './reports';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('badge of a test run', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, modeler, panel } = await runCharge());
  });

  it('says that a run goes on, and how it ended, with its duration', async function() {

    // then
    expect(badge().textContent).to.equal('running');

    // when
    await bridge.reply(answered());

    // then
    expect(badge().textContent).to.equal('42 ms');
    expect(badge().getAttribute('aria-label')).to.contain('Test run: completed, 42 ms');
    expect(badge().className).to.contain('lambda-badge--good');
  });

  [
    { answer: () => functionFailed(), tone: 'loud', says: 'completed, though the function failed' },
    { answer: () => answered({ verdict: VERDICTS.bpmnError }), tone: 'caught', says: 'BPMN error CARD_DECLINED' },
    { answer: () => answered({ verdict: VERDICTS.retry }), tone: 'again', says: 'to be tried again' },
    { answer: () => answered({ verdict: VERDICTS.incident }), tone: 'bad', says: 'incident' }
  ].forEach(({ answer, tone, says }) => it(`is ${tone}: ${says}`, async function() {

    // when
    await bridge.reply(answer());

    // then
    expect(badge().className).to.contain(`lambda-badge--${tone}`);
    expect(badge().title).to.contain(says);
  }));

  it('is stale after an edit, until that is undone', async function() {

    // given
    await bridge.reply(answered());

    // when
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { extensionElements: modeler.element('Confirm').businessObject.extensionElements }));

    // then
    expect(badge().className).to.contain('lambda-badge--stale');
    expect(badge().title).to.contain('changed since');

    // when
    await modeler.undo();

    // then
    expect(badge().className).not.to.contain('lambda-badge--stale');
  });

  it('leads to the report', async function() {

    // given
    await bridge.reply(answered());
    await panel.click('.bio-properties-panel-group-header');
    await modeler.select('Confirm');

    // when
    await drawn(() => badge().click());

    // then
    await waitFor(() => panel.has('.lambda-report'), 'the report');
    expect(panel.text('.lambda-banner__title')).to.equal('Completed');
  });

  it('goes with its task', async function() {

    // given
    await bridge.reply(answered());

    // when
    await drawn(() => modeler.modeling.removeElements([ modeler.element('Charge') ]));

    // then
    expect(modeler.canvas.querySelector('.lambda-badge')).to.be.null;
  });

  function badge(): HTMLElement {
    return modeler.canvas.querySelector<HTMLElement>('[data-container-id="Charge"] .lambda-badge')!;
  }

});
