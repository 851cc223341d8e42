import { expect } from 'chai';

import type { RunOutcome } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { bootstrapModeler } from '../support/bootstrapModeler';
import { ControlledBridge } from './ControlledBridge';
import { answered, functionFailed, report, VERDICTS } from './reports';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

describe('report of a test run', function() {

  beforeEach(() => localStorage.clear());

  describe('verdict', function() {

    it('is completed', async function() {

      // when
      const panel = await shown(answered());

      // then
      expect(panel.text('.lambda-banner--good .lambda-banner__title')).to.eql('Completed');
      expect(panel.texts('.lambda-banner')).to.have.length(1);
    });

    it('is a BPMN error, with who catches it', async function() {

      // when
      const panel = await shown(answered({ verdict: VERDICTS.bpmnError }));

      // then
      expect(panel.text('.lambda-banner--caught')).to.eql('BPMN error CARD_DECLINEDThe card was declined.Caught by the boundary event Card declined.');
    });

    it('is a retry, with its time', async function() {

      // when
      const panel = await shown(answered({ verdict: VERDICTS.retry }));

      // then
      expect(panel.text('.lambda-banner--again')).to.eql('Job failed, 2 retries leftThe mail server is busy.Next try after PT10M.');
    });

    it('is an incident', async function() {

      // when
      const panel = await shown(answered({ verdict: VERDICTS.incident }));

      // then
      expect(panel.text('.lambda-banner--bad')).to.eql(`Incident${VERDICTS.incident.message}`);
    });

    it('is told apart by shape, not by colour alone', async function() {

      // when
      const shapes = [];

      for (const verdict of Object.values(VERDICTS)) {
        const panel = await shown(answered({ verdict }));

        shapes.push(panel.find('.lambda-banner path').getAttribute('d'));
      }

      // then
      expect(new Set(shapes).size).to.eql(4);
    });

    it('is loud about a function that failed unnoticed', async function() {

      // when
      const panel = await shown(functionFailed());

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
      const panel = await shown(failed.kind === 'answer' && failed.value.kind === 'report'
        ? answered({ ...failed.value.report, verdict: VERDICTS.bpmnError, problems: [] })
        : failed);

      // then
      expect(panel.has('.lambda-banner--loud')).to.be.false;
    });

    it('says that nobody catches a BPMN error', async function() {

      // when
      const panel = await shown(answered({ verdict: { kind: 'bpmnError', code: 'LOST', message: 'lost' } }));

      // then
      expect(panel.text('.lambda-banner--bad')).to.eql('BPMN error LOST, caught by nobodylost');
    });

  });

  it('gives the facts of the call', async function() {

    // when
    const panel = await shown(answered());

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
    const panel = await shown(answered({
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
    const panel = await shown(answered());

    // then
    expect(await panel.json('Response payload')).to.eql('{\n  "status": "charged",\n  "paymentId": "pay_491ca3"\n}');
    expect(await panel.json('Resulting variables')).to.contain('"amount": 68.4');
  });

  it('shows what the outputs make of them', async function() {

    // given
    const { steps } = report();

    // when
    const panel = await shown(answered({
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
    const panel = await shown(answered({
      variables: { paid: true },
      steps: { ...steps, outputs: { mappings: [], processVariables: { paid: true }, durationMs: 0 } }
    }));

    // then
    expect(panel.has('.lambda-report')).to.be.true;
    expect(panel.has('[aria-label="Local variables"]')).to.be.false;
  });

  it('shows the mapped inputs with their warnings, once opened', async function() {

    // given
    const panel = await shown(answered());

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
    const panel = await shown(answered({ verdict: VERDICTS.incident, steps: { inputs: input ? [ { ...input, error: 'failed to parse' } ] : [] } }));
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
    const panel = await shown(answered({
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
    const panel = await shown(answered({
      steps: { ...steps, errorExpression: { source: 'jobError()', value: null, warnings: [], error: 'No such function', durationMs: 1 } }
    }));
    const section = await panel.openSection('Error expression');

    // then
    expect(section.textContent).to.contain('No such function').and.not.contain('null');
  });

  it('shows request and log, once opened', async function() {

    // given
    const panel = await shown(answered());

    // when
    const request = await panel.openSection('Request');
    const log = await panel.openSection('Log');

    // then
    expect(request.textContent).to.contain('Functioncharge').and.contain('eu-central-1').and.contain('9007199254740993');
    expect(log.textContent).to.contain('charging 68.40 EUR');
  });

  it('opens the log of a function that failed, after one that did not too', async function() {

    // given
    const bridge = new ControlledBridge();
    const panel = await shown(answered(), { bridge });

    expect(panel.has('[aria-label="Function log"]')).to.be.false;

    // when
    await panel.click('.lambda-test__run');
    await bridge.reply(functionFailed());

    // then
    expect(panel.text('[aria-label="Function log"]')).to.contain('charging');
  });

  it('leaves out the steps that were not reached', async function() {

    // when
    const panel = await shown(
      answered({ steps: { inputs: [] }, variables: {}, problems: [], verdict: VERDICTS.incident })
    );

    // then
    expect(panel.texts('summary')).to.eql([ 'Variables before2 variables', 'Request (the run ended here)not made', 'Variables after0 variables of the failure', 'What ifwithout calling the function' ]);
  });

  it('is text, whatever it holds', async function() {

    // given
    const markup = '<img src=x onerror="window.attacked = true"><b>bold</b>';
    const { steps } = report();

    // when
    const panel = await shown(answered({
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
    const panel = await shown(
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
    const panel = await shown(answered({
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
    const panel = await shown(answered({
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

/** A panel that shows what the bridge answered. */
async function shown(
  answer: BridgeAnswer<RunOutcome>,
  { bridge = new ControlledBridge(), panelWidth = 350 } = {}
): Promise<RunPanel> {
  const panel = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules, panelWidth }));

  await panel.open('Charge');
  await panel.click('.lambda-test__run');
  await bridge.reply(answer);

  return panel;
}
