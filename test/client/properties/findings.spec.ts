import { expect } from 'chai';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { FILLED_INPUTS, inputsOf, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { openForm } from './FormPage';

const CLOSED = { propertiesPanel: { layout: { groups: { 'awsLambda-authentication': { open: false }, 'awsLambda-operationDetails': { open: false } } } } };

describe('red and amber in the form', function() {

  it('has none for a filled task', async function() {

    // when
    const form = await openForm(lambdaDiagram());

    // then
    expect(form.reds).to.eql([]);
    expect(form.ambers).to.eql([]);
    expect(form.mark('authentication')).to.equal('none');
  });


  it('is red for empty mandatory fields, with the panel\'s own style and the field\'s name', async function() {

    // when
    const form = await openForm(lambdaDiagram({ extensions: TASK_DEFINITION }));

    // then
    expect(form.reds).to.eql([ 'accessKey', 'secretKey', 'region', 'functionName' ]);
    expect(form.error('accessKey')).to.equal('Access key must not be empty.');
    expect(form.input('accessKey').getAttribute('aria-invalid')).to.equal('true');
  });


  it('marks the groups, closed ones too', async function() {

    // when
    const form = await openForm(lambdaDiagram({ extensions: TASK_DEFINITION }), { options: CLOSED });

    // then
    expect(form.find('[data-group-id="group-awsLambda-authentication"] .bio-properties-panel-group-entries').clientHeight).to.equal(0);
    expect(form.mark('authentication')).to.equal('red');
    expect(form.mark('operationDetails')).to.equal('red');
    expect(form.mark('output')).to.equal('none');
  });


  it('goes when the field is filled, and comes back with undo', async function() {

    // given
    const form = await openForm(lambdaDiagram({ extensions: TASK_DEFINITION }));

    // when
    await form.type('functionName', 'charge-card');

    // then
    expect(form.error('functionName')).not.to.exist;
    expect(form.mark('operationDetails')).to.equal('amber');

    // but when
    await form.modeler.undo();

    // then
    expect(form.error('functionName')).to.equal('Function name must not be empty.');
    expect(form.mark('operationDetails')).to.equal('red');
  });


  it('is red for what cannot work', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await form.type('functionName', 'charge card');
    await form.type('retryBackoff', '30 seconds');
    await form.type('resultVariable', '1st');
    await form.type('retries', 'three');
    await form.typeFeel('resultExpression', '{ a: }');

    // then
    expect(form.reds).to.eql([ 'functionName', 'resultVariable', 'resultExpression', 'retries', 'retryBackoff' ]);
    expect(form.mark('retries')).to.equal('red');
  });


  it('is red for an expression without =, and gone when fx makes it FEEL', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}</zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="resultExpression" value="{ a: response.payload }" /></zeebe:taskHeaders>`
    }));
    expect(form.error('resultExpression')).to.equal('Result expression must be FEEL: put = in front of it.');

    // when
    await form.toggleFeel('resultExpression');

    // then
    expect(form.task.headers).to.eql([ { key: 'resultExpression', value: '={ a: response.payload }' } ]);
    expect(form.error('resultExpression')).not.to.exist;
  });


  it('is amber, never red, for what may be meant so', async function() {

    // when
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${inputsOf({
        'authentication.accessKey': 'AKIAIOSFODNN7EXAMPLE',
        'authentication.secretKey': '{{secrets.SECRET}}',
        'configuration.region': 'eu-centrl-1',
        'awsFunction.functionName': 'https://abc.lambda-url.eu-central-1.on.aws/'
      })}</zeebe:ioMapping>`
    }));

    // then
    expect(form.reds).to.eql([]);
    expect(form.ambers).to.eql([ 'accessKey', 'region', 'functionName', 'payload' ]);
    expect(form.warnings('region').join()).to.contain('Did you mean eu-central-1?');
    expect(form.mark('authentication')).to.equal('amber');
    expect(form.mark('operationDetails')).to.equal('amber');
    expect(form.input('accessKey').getAttribute('aria-invalid')).to.equal('false');
  });


  it('is read out with the field', async function() {

    // when
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="AKIA" target="authentication.accessKey" /></zeebe:ioMapping>`
    }));

    // then
    const description = form.find(`#${form.input('accessKey').getAttribute('aria-describedby')}`);
    expect(description.textContent).to.contain('Access key stands in the diagram as plain text');
  });


  it('is read out with a red field, the error first', async function() {

    // when
    const form = await openForm(lambdaDiagram({ extensions: TASK_DEFINITION }));

    // then
    const texts = form.input('region').getAttribute('aria-describedby')?.split(' ').map(id => form.find(`#${id}`).textContent);

    expect(texts).to.eql([ 'Region must not be empty.', 'AWS region that the function lives in.' ]);
    expect(form.input('region').getAttribute('aria-invalid')).to.equal('true');
  });


  it('leaves errors that others report where they are', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await drawn(() => {
      form.modeler.get<EventBus>('eventBus').fire('propertiesPanel.setErrors', { errors: { 'awsLambda-retries': 'Linting says so.', name: 'Name it.' } });
    });

    // then
    expect(form.error('retries')).to.equal('Linting says so.');
    expect(form.find('[data-entry-id="name"]').textContent).to.contain('Name it.');
  });


  it('mends an error expression that reads what it cannot see, with one click', async function() {

    // given
    const form = await openForm(mapped('resultVariable', 'charge'));
    const mend = await waitFor(() => form.entry('errorExpression').querySelector<HTMLButtonElement>('.lambda-form-warning button'), 'what mends it');

    expect(mend.textContent).to.equal('Rewrite it for the output mapping');
    expect(mend.title).to.contain('charge.payload.errorType');

    // when
    await drawn(() => mend.click());

    // then
    expect(form.task.headers).to.deep.include({ key: 'errorExpression', value: READS_RESPONSE.replaceAll('response.', 'charge.') });
    expect(form.ambers).not.to.include('errorExpression');

    // but when
    await form.modeler.undo();

    // then
    expect(form.task.headers).to.deep.include({ key: 'errorExpression', value: READS_RESPONSE });
  });


  it('offers no mend where none is proven', async function() {

    // given
    const form = await openForm(mapped('resultExpression', '={ a: 1 }', '{ "a": 1 }'));

    // when
    await waitFor(() => form.entry('payload').querySelector('.lambda-form-warning button'), 'what mends the payload');

    // then
    expect(form.warnings('errorExpression').join()).to.contain('which is null after a success');
    expect(form.entry('errorExpression').querySelector('.lambda-form-warning button')).not.to.exist;
  });
});

const READS_RESPONSE = '=if response.payload.errorType != null then jobError(response.payload.errorMessage) else null';

/** A task whose output mapping takes the place of the response that its error expression reads. */
function mapped(header: string, value: string, payload = '={}'): string {
  return lambdaDiagram({
    engineVersion: '8.8.0',
    extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="${payload.replaceAll('"', '&quot;')}" target="awsFunction.payload" /></zeebe:ioMapping>
      <zeebe:taskHeaders><zeebe:header key="${header}" value="${value}" /><zeebe:header key="errorExpression" value="${READS_RESPONSE}" /></zeebe:taskHeaders>`
  });
}
