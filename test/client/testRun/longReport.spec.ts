import { expect } from 'chai';

import { answered, report } from './reports';
import { shownReport } from './shownReport';

describe('report of a test run with long or odd values', function() {
  it('is text, whatever it holds', async function() {

    // given
    const markup = '<img src=x onerror="window.attacked = true"><b>bold</b>';
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      verdict: { kind: 'incident', message: markup },
      variables: { [markup]: markup },
      problems: [ { severity: 'error', code: 'x', message: markup, field: markup } ],
      steps: {
        ...steps,
        response: steps.response
          && { ...steps.response, payload: markup, requestId: markup, functionError: markup, log: { text: markup } }
      }
    }));

    // then
    expect(panel.has('img')).to.be.false;
    expect(panel.text('.lambda-test').split('<b>bold</b>')).to.have.length.above(6);
    expect(window).not.to.have.property('attacked');
  });

  it('shortens a long payload until all is asked for', async function() {

    // given
    const { steps } = report();
    const payload = { items: Array.from({ length: 20_000 }, (_, index) => `item ${index}`) };

    // when
    const panel = await shownReport(
      answered({ steps: { ...steps, response: steps.response && { ...steps.response, payload } } })
    );

    // then
    expect(await panel.json('Response payload')).to.have.length(20_001).and.match(/\u2026$/);

    // when
    await panel.click('.lambda-code__actions .lambda-test__link');

    // then
    expect(JSON.parse(await panel.json('Response payload'))).to.eql(payload);
  });

  it('shows the end of a long log', async function() {

    // given
    const { steps } = report();
    const text = `${'line\n'.repeat(10_000)}the end`;

    // when
    const panel = await shownReport(answered({
      steps: { ...steps, response: steps.response && { ...steps.response, log: { text }, functionError: 'Unhandled' } }
    }));

    // then
    expect(panel.text('[aria-label="Function log"]')).to.match(/the end\n$/).and.have.property('length').below(2000);
  });

  it('fits a panel of 260 pixels', async function() {

    // given
    const long = 'x'.repeat(400);
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      verdict: { kind: 'bpmnError', code: long, message: long, catcher: { id: long, kind: 'boundaryEvent' } },
      variables: { [long]: long },
      problems: [ { severity: 'warning', code: long, message: long, field: long } ],
      steps: {
        ...steps,
        response: steps.response
          && { ...steps.response, requestId: long, executedVersion: long, payload: long, log: { text: long } }
      }
    }), { panelWidth: 260 });

    await panel.openSection('Inputs');
    await panel.openSection('Request');
    await panel.openSection('Log');

    // then
    const tooWide = [ ...panel.find('.lambda-test').querySelectorAll<HTMLElement>('*') ]
      .filter(element => !element.closest('.cm-editor') && !element.classList.contains('lambda-visually-hidden'))
      .filter(element => element.getBoundingClientRect().right > panel.find('.lambda-test').getBoundingClientRect().right);

    expect(tooWide.map(({ className }) => className)).to.eql([]);
    expect(panel.find('.lambda-test').scrollWidth).to.be.at.most(260);
  });
});
