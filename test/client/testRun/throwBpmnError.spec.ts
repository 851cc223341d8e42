import { expect } from 'chai';

import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { choose } from '../support/fill';
import type { ControlledBridge } from './ControlledBridge';
import { answered, report } from './reports';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

const FAILED = {
  statusCode: 200, functionError: 'Unhandled', durationMs: 1,
  payload: { errorType: 'CardExpired', errorMessage: 'The card has expired.' }
};

describe('making a BPMN error of a failure', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await runCharge({ panelWidth: 260 })); });

  /** The last run answered, without an error expression that was asked. */
  const reply = async (change: Parameters<typeof report>[0]) => {
    const answer = answered();

    if (answer.kind === 'answer' && answer.value.kind === 'report') {
      Object.assign(answer.value.report, change);
    }

    await bridge.reply(answer);
  };

  const failed = () => reply({
    verdict: { kind: 'completed', message: 'It failed.' },
    problems: [ { severity: 'error', code: 'functionErrorIgnored', message: 'It failed.' } ],
    steps: { ...report().steps, errorExpression: undefined, response: FAILED }
  });

  const throwIt = () => drawn(() => [ ...panel.find('.lambda-throw').querySelectorAll('button') ].at(-1)!.click());
  const errorExpression = () => readField(readLambdaTask(modeler.element('Charge').businessObject), 'errorExpression');
  const options = () => panel.texts('.lambda-throw option');
  const boundaryEvents = () => modeler.element('Charge').attachers.map((event: { businessObject: { name?: string } }) => event.businessObject.name);

  it('shows the chosen event in full, in a panel of 260 pixels, too', async function() {

    // given
    await failed();

    const select = panel.find<HTMLSelectElement>('.lambda-throw select');

    // when
    await choose(select, [ ...select.options ].at(-1)!.value);

    // then
    expect(select.getBoundingClientRect().width).to.be.above(120);
    expect(panel.find('.lambda-throw').scrollWidth).to.be.at.most(260);
  });

  it('offers the codes that events of the diagram catch, and writes the one that is chosen', async function() {

    // given
    await failed();
    const before = boundaryEvents();
    const [ first = '' ] = options();

    // when
    await throwIt();

    // then
    expect(first).not.to.equal('');
    expect(errorExpression()).to.match(/^=if .*errorType = "CardExpired"\nthen bpmnError\("/);
    expect(errorExpression()).to.contain(`bpmnError("${first.split(' ')[0]}", `);
    expect(boundaryEvents()).to.eql(before);

    // when
    await drawn(() => modeler.undo());

    // then
    expect(errorExpression()).to.be.undefined;
  });

  it('puts a new boundary event at the task, in one step for undo', async function() {

    // given
    await failed();
    const before = boundaryEvents();

    await panel.choose('.lambda-throw select', '');

    // then
    expect(panel.find<HTMLInputElement>('.lambda-throw input').value).to.equal('CARD_EXPIRED');

    // when
    await throwIt();

    // then
    const { catchers } = readLambdaTask(modeler.element('Charge').businessObject);

    expect(boundaryEvents()).to.eql([ ...before, 'CARD_EXPIRED' ]);
    expect(catchers.map(({ errorCode }) => errorCode)).to.include('CARD_EXPIRED');
    expect(errorExpression()).to.contain('bpmnError("CARD_EXPIRED", ');
    expect(panel.group?.textContent).to.contain('draw what follows from there');

    // when
    await drawn(() => modeler.undo());

    // then
    expect(boundaryEvents()).to.eql(before);
    expect(errorExpression()).to.be.undefined;
    expect(readLambdaTask(modeler.element('Charge').businessObject).catchers.map(({ errorCode }) => errorCode)).not.to.include('CARD_EXPIRED');
  });

  it('tells an error of AWS by its type', async function() {

    // given
    const type = 'software.amazon.awssdk.services.lambda.model.TooManyRequestsException';

    await reply({
      verdict: { kind: 'retry', message: 'Rate exceeded', retriesLeft: 2, backoff: 'PT0S' },
      variables: { error: { type, message: 'Rate exceeded' } },
      steps: { ...report().steps, errorExpression: undefined, response: undefined }
    });

    // when
    await throwIt();

    // then
    expect(errorExpression()).to.contain(`=if error.type = "${type}"\nthen bpmnError(`);
  });

  it('is not offered where the task completes as it should', async function() {

    // when
    await reply({});

    // then
    expect(panel.has('.lambda-throw')).to.be.false;
  });
});
