import { expect } from 'chai';

import { answered, functionFailed, VERDICTS } from './reports';
import { shownReport } from './shownReport';

describe('verdict of a test run', function() {
  it('is completed', async function() {

    // when
    const panel = await shownReport(answered());

    // then
    expect(panel.text('.lambda-banner--good .lambda-banner__title')).to.eql('Completed');
    expect(panel.texts('.lambda-banner')).to.have.length(1);
  });

  it('is a BPMN error, with who catches it', async function() {

    // when
    const panel = await shownReport(answered({ verdict: VERDICTS.bpmnError }));

    // then
    expect(panel.text('.lambda-banner--caught')).to.eql('BPMN error CARD_DECLINEDThe card was declined.Caught by the boundary event Card declined.');
  });

  it('is a retry, with its time', async function() {

    // when
    const panel = await shownReport(answered({ verdict: VERDICTS.retry }));

    // then
    expect(panel.text('.lambda-banner--again')).to.eql('Job failed, 2 retries leftThe mail server is busy.Next try after PT10M.');
  });

  it('is a retry without a back-off', async function() {

    // when
    const panel = await shownReport(answered({ verdict: { kind: 'retry', message: 'Rate Exceeded.', retriesLeft: 2, backoff: 'PT0S' } }));

    // then
    expect(panel.text('.lambda-banner--again')).to.contain('Next try at once.');
  });

  it('is an incident', async function() {

    // when
    const panel = await shownReport(answered({ verdict: VERDICTS.incident }));

    // then
    expect(panel.text('.lambda-banner--bad')).to.eql(`Incident${VERDICTS.incident.message}`);
  });

  it('is told apart by shape, not by colour alone', async function() {

    // when
    const shapes = [];

    for (const verdict of Object.values(VERDICTS)) {
      const panel = await shownReport(answered({ verdict }));

      shapes.push(panel.find('.lambda-banner path').getAttribute('d'));
    }

    // then
    expect(new Set(shapes).size).to.eql(4);
  });

  it('is loud about a function that failed unnoticed', async function() {

    // when
    const panel = await shownReport(functionFailed());

    // then
    expect(panel.texts('.lambda-banner__title')).to.eql([ 'The function failed, and the task completes all the same' ]);
    expect(panel.text('.lambda-banner--loud')).to.contain('CardDeclined: Insufficient funds.');

    // and does not say it a third time
    expect(panel.has('.lambda-problems__item--error')).to.be.false;
  });

  it('is not loud where the error is handled', async function() {

    // given
    const failed = functionFailed();

    // when
    const panel = await shownReport(failed.kind === 'answer' && failed.value.kind === 'report'
      ? answered({ ...failed.value.report, verdict: VERDICTS.bpmnError, problems: [] })
      : failed);

    // then
    expect(panel.has('.lambda-banner--loud')).to.be.false;
  });

  it('says that nobody catches a BPMN error', async function() {

    // when
    const panel = await shownReport(answered({ verdict: { kind: 'bpmnError', code: 'LOST', message: 'lost' } }));

    // then
    expect(panel.text('.lambda-banner--bad')).to.eql('BPMN error LOST, caught by nobodylost');
  });

});
