import { expect } from 'chai';

import { runCharge } from './openTestTasks';
import { answered, functionFailed, report, VERDICTS } from './reports';
import { shownReport } from './shownReport';

describe('report of a test run', function() {
  it('gives the facts of the call', async function() {

    // when
    const panel = await shownReport(answered());

    // then
    expect(panel.texts('.lambda-report > .lambda-facts .lambda-facts__fact')).to.eql([
      'Status code200',
      'Executed version$LATEST',
      'Duration42 ms',
      'Called atlocal functions',
      'Billed12 ms',
      'Memory used71 MB',
      'Request idc6af9ac6-7b61-11e6-9a41-93e8deadbeef'
    ]);
  });

  it('lists the problems, the worst first, with their fields, and what is only worth knowing last', async function() {

    // when
    const panel = await shownReport(answered({
      problems: [
        { severity: 'info', code: 'a', message: 'Just so.' },
        { severity: 'error', code: 'b', message: 'Really bad.', field: 'functionName' },
        { severity: 'warning', code: 'c', message: 'Hm.', field: 'my.input' }
      ]
    }));

    // then
    expect(panel.texts('.lambda-problems li')).to.eql([
      'Error: Function name: Really bad.',
      'Warning: my.input: Hm.',
      'Note: Just so.'
    ]);
  });

  it('shows payload and resulting variables', async function() {

    // when
    const panel = await shownReport(answered());

    // then
    expect(await panel.json('Response payload')).to.eql('{\n  "status": "charged",\n  "paymentId": "pay_491ca3"\n}');
    expect(await panel.json('Resulting variables')).to.contain('"amount": 68.4');
  });

  it('shows what the outputs make of them', async function() {

    // given
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      variables: { payment: { status: 'charged' } },
      steps: {
        ...steps,
        outputs: {
          mappings: [ { target: 'paid', source: '=true', value: true, forConnector: false, warnings: [], durationMs: 0 } ],
          processVariables: { paid: true },
          durationMs: 0
        }
      }
    }));

    // then what reaches the process is told from what stays
    expect(await panel.json('Resulting variables')).to.eql('{\n  "paid": true\n}');
    expect(await panel.json('Local variables')).to.eql('{\n  "payment": {\n    "status": "charged"\n  }\n}');
    expect((await panel.openSection('Outputs')).textContent).to.contain('paid');
  });

  it('speaks of no local variables where all of them reach the process', async function() {

    // given
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      variables: { paid: true },
      steps: { ...steps, outputs: { mappings: [], processVariables: { paid: true }, durationMs: 0 } }
    }));

    // then
    expect(panel.has('.lambda-report')).to.be.true;
    expect(panel.has('[aria-label="Local variables"]')).to.be.false;
  });

  it('shows the mapped inputs with their warnings, once opened', async function() {

    // given
    const panel = await shownReport(answered());

    expect(panel.has('.lambda-input')).to.be.false;

    // when
    const inputs = await panel.openSection('Inputs');

    // then
    expect(inputs.querySelector('summary')?.textContent).to.eql('Inputs2 mappings1 warning1 ms');
    expect(inputs.textContent).to.contain('9007199254740993').and.contain('No variable found with name \'card\'');
    expect(inputs.querySelector('.lambda-piece')?.textContent).to.eql('{ id: order.id }');
    expect(inputs.querySelector('mark')?.textContent).to.eql('order');
  });

  it('shows the error of an input in place of its value', async function() {

    // given
    const { steps } = report();
    const [ input ] = steps.inputs;

    // when
    const panel = await shownReport(answered({ verdict: VERDICTS.incident, steps: { inputs: input ? [ { ...input, error: 'failed to parse' } ] : [] } }));
    const inputs = panel.section('Inputs');

    // then
    expect(inputs.open).to.be.true;
    expect(inputs.querySelector('.lambda-input')?.textContent).to.eql('authentication.typefailed to parse');
  });

  [
    { title: 'Result expression', step: 'resultExpression' as const },
    { title: 'Error expression', step: 'errorExpression' as const }
  ].forEach(({ title, step }) => it(`shows the ${title.toLowerCase()} with the piece that a warning is about`, async function() {

    // given
    const source = '{ total: response.payload.totl, more: response.payload.more }';
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      steps: {
        ...steps,
        [step]: {
          source,
          value: { total: null },
          warnings: [ { code: 'NO_CONTEXT_ENTRY_FOUND', message: 'No entry \'totl\'', from: 26, to: 30 } ],
          durationMs: 1
        }
      }
    }));
    const section = await panel.openSection(step === 'resultExpression' ? 'Result' : title);

    // then
    expect(section.querySelector('summary')?.textContent).to.contain('1 warning');
    expect(section.querySelector('.lambda-piece')?.textContent).to.eql('\u2026esponse.payload.totl, more: response\u2026');
    expect(section.querySelector('mark')?.textContent).to.eql('totl');
    expect(section.textContent).to.contain('No entry \'totl\'');
    expect(await panel.json(`${title}: value`)).to.contain('"total": null');
  }));

  it('shows the error of an expression in place of its value', async function() {

    // given
    const { steps } = report();

    // when
    const panel = await shownReport(answered({
      steps: { ...steps, errorExpression: { source: 'jobError()', value: null, warnings: [], error: 'No such function', durationMs: 1 } }
    }));
    const section = await panel.openSection('Error expression');

    // then
    expect(section.textContent).to.contain('No such function').and.not.contain('null');
  });

  it('shows request and log, once opened', async function() {

    // given
    const panel = await shownReport(answered());

    // when
    const request = await panel.openSection('Request');
    const log = await panel.openSection('Log');

    // then
    expect(request.textContent).to.contain('Functioncharge').and.contain('eu-central-1').and.contain('9007199254740993');
    expect(log.textContent).to.contain('charging 68.40 EUR');
  });

  it('opens the log of a function that failed, after one that did not too', async function() {

    // given
    const { bridge, panel } = await runCharge();

    await bridge.reply(answered());

    expect(panel.has('[aria-label="Function log"]')).to.be.false;

    // when
    await panel.click('.lambda-test__run');
    await bridge.reply(functionFailed());

    // then
    expect(panel.text('[aria-label="Function log"]')).to.contain('charging');
  });

  it('says where nothing of the answer is kept', async function() {

    // given
    const { resultExpression: _, ...steps } = report().steps;

    // when
    const lost = await shownReport(answered({ variables: {}, steps }));

    // then
    expect(lost.text('.lambda-report')).to.contain('The process keeps nothing of the answer');
  });

  it('says nothing of the kind where an expression takes the answer, or there is none', async function() {

    // given
    const { resultExpression: _, response, ...steps } = report().steps;

    // when
    const kept = await shownReport(answered());
    const empty = await shownReport(
      answered({ variables: {}, steps: { ...steps, response: { ...response!, payload: null } } })
    );

    // then
    expect(kept.text('.lambda-report')).not.to.contain('keeps nothing');
    expect(empty.text('.lambda-report')).not.to.contain('keeps nothing');
  });

  it('leaves out the steps that were not reached', async function() {

    // when
    const panel = await shownReport(
      answered({ steps: { inputs: [] }, variables: {}, problems: [], verdict: VERDICTS.incident })
    );

    // then
    expect(panel.texts('summary')).to.eql([ 'Variables before2 variables', 'Request (the run ended here)not made', 'Variables after0 variables of the failure', 'What ifwithout calling the function' ]);
  });
});
