import { expect } from 'chai';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { FILLED_INPUTS, inputsOf, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { openForm } from './FormPage';

const GROUPS = [ 'Authentication', 'Select Operation', 'Operation Details', 'Output', 'Error Handling', 'Retries' ];
const FIELDS = [
  'authenticationType', 'accessKey', 'secretKey', 'region', 'operationType', 'functionName', 'payload',
  'resultVariable', 'resultExpression', 'errorExpression', 'retries', 'retryBackoff'
];

describe('the form of a Lambda task', function() {

  it('is shown for a Lambda task', async function() {

    // when
    const form = await openForm(lambdaDiagram());

    // then
    expect(form.fields).to.eql(FIELDS);
    expect(form.groups.slice(2, 8)).to.eql(GROUPS);
    expect(form.groups.slice(0, 2)).to.eql([ 'General', 'Documentation' ]);
  });


  it('is not shown for other tasks', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await form.modeler.select('OtherTask');

    // then
    expect(form.fields).to.eql([]);
    expect(form.groups).to.include('Task definition');
  });


  it('comes and goes with the task definition\'s type', async function() {

    // given
    const form = await openForm(lambdaDiagram());
    const element = form.modeler.element('Task');
    const [ definition ] = element.businessObject.extensionElements.values;

    // when
    await drawn(() => form.modeler.modeling.updateModdleProperties(element, definition, { type: 'other' }));

    // then
    expect(form.fields).to.eql([]);

    // but when
    await form.modeler.undo();

    // then
    expect(form.fields).to.eql(FIELDS);
  });


  it('shows what the task holds', async function() {

    // when
    const form = await openForm(lambdaDiagram({
      extensions: `<zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="=tries" />
        <zeebe:ioMapping>${FILLED_INPUTS.replace('source="={}"', 'source="={ id: order.id }"')}</zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="retryBackoff" value="PT30S" /></zeebe:taskHeaders>`
    }));

    // then
    expect(Object.fromEntries(FIELDS_SHOWN.map(field => [ field, form.shown(field) ]))).to.eql({
      authenticationType: 'credentials',
      accessKey: '{{secrets.KEY}}',
      region: 'eu-central-1',
      operationType: 'sync',
      functionName: 'charge-card',
      payload: '{ id: order.id }',
      retries: 'tries',
      retryBackoff: 'PT30S'
    });
    expect(form.editor('payload')).to.exist;
    expect(form.editor('retries')).to.exist;
  });


  it('shows a region in its deprecated place', async function() {

    // when
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="eu-west-1" target="awsFunction.region" /></zeebe:ioMapping>`
    }));

    // then
    expect(form.shown('region')).to.equal('eu-west-1');
    expect(form.items('inputs')).to.eql([]);
  });


  it('shows asynchronous invocation as not available, and why', async function() {

    // when
    const form = await openForm(lambdaDiagram());

    // then
    const options = [ ...form.entry('operationType').querySelectorAll('option') ];
    expect(options.map(({ value, disabled }) => [ value, disabled ])).to.eql([ [ 'sync', false ], [ 'async', true ] ]);
    expect(form.entry('operationType').textContent).to.contain('The connector cannot call asynchronously yet.');
  });


  it('hides the keys with the default credentials chain', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await form.type('authenticationType', 'defaultCredentialsChain');

    // then
    expect(form.fields).not.to.include.members([ 'accessKey', 'secretKey' ]);
    expect(form.reds).to.eql([]);
  });


  it('offers the AWS regions', async function() {

    // when
    const form = await openForm(lambdaDiagram());

    // then
    const list = form.input('region').getAttribute('list');
    const options = [ ...form.find(`#${list}`).querySelectorAll('option') ];
    expect(options.map(option => option.value)).to.include.members([ 'eu-central-1', 'us-gov-west-1', 'cn-north-1', 'eusc-de-east-1' ]);
  });


  it('shows the form of secrets that the engine knows', async function() {
    const extensions = TASK_DEFINITION;

    const older = await openForm(lambdaDiagram({ extensions, engineVersion: '8.9.0' }));
    expect(older.input('accessKey')).to.have.property('placeholder', 'e.g. {{secrets.MY_AWS_ACCESS_KEY}}');

    const newer = await openForm(lambdaDiagram({ extensions, engineVersion: '8.10.0' }));
    expect(newer.input('accessKey')).to.have.property('placeholder', 'e.g. =camunda.secrets.MY_AWS_ACCESS_KEY');
    expect(newer.input('region')).to.have.property('placeholder', 'e.g. eu-central-1');
  });


  describe('shows no field twice', function() {

    it('and leaves what it does not know to the generic groups', async function() {

      // when
      const form = await openForm(lambdaDiagram({
        extensions: `${TASK_DEFINITION}
          <zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="=c" target="awsCredential" /><zeebe:input source="=1" target="mine" /></zeebe:ioMapping>
          <zeebe:taskHeaders><zeebe:header key="resultVariable" value="r" /><zeebe:header key="team" value="payments" /></zeebe:taskHeaders>`
      }));

      // then
      expect(form.items('inputs')).to.eql([ 'awsCredential', 'mine' ]);
      expect(form.items('headers')).to.eql([ 'team' ]);
      expect(form.groups).not.to.include('Task definition');
    });


    it('nor hides keys that the form does not show', async function() {

      // when
      const form = await openForm(lambdaDiagram({
        extensions: `${TASK_DEFINITION}<zeebe:ioMapping>
          <zeebe:input source="defaultCredentialsChain" target="authentication.type" />
          <zeebe:input source="left over" target="authentication.secretKey" /></zeebe:ioMapping>`
      }));

      // then
      expect(form.items('inputs')).to.eql([ 'authentication.secretKey' ]);
    });
  });


  it('works in a modeler without element templates, behaviors and variables', async function() {

    // given
    const form = await openForm(lambdaDiagram(), {
      Modeler: BpmnModeler,
      modules: [ BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule ],
      options: { moddleExtensions: { zeebe } }
    });

    // when
    await form.type('functionName', 'send-mail');

    // then
    expect(form.fields).to.eql(FIELDS);
    expect(form.task.inputs).to.deep.include({ source: 'send-mail', target: 'awsFunction.functionName' });
  });


  describe('is shown whatever is in the task', function() {

    const STRANGE: Record<string, string> = {
      'nothing else': TASK_DEFINITION,
      'empty containers': `${TASK_DEFINITION}<zeebe:ioMapping /><zeebe:taskHeaders />`,
      'inputs and headers that lack everything': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header /></zeebe:taskHeaders>`,
      'doubled containers': `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}</zeebe:ioMapping><zeebe:ioMapping>${FILLED_INPUTS}</zeebe:ioMapping>`,
      'names of the prototype': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="constructor" target="__proto__" /><zeebe:input source="__proto__" target="authentication.type" /></zeebe:ioMapping>`,
      'markup': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="&lt;img src=x onerror=alert(1)&gt;" target="configuration.region" /></zeebe:ioMapping>`,
      'FEEL where there is a choice': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="=type" target="authentication.type" /><zeebe:input source="=op" target="awsFunction.operationType" /></zeebe:ioMapping>`
    };

    for (const [ title, extensions ] of Object.entries(STRANGE)) {

      it(title, async function() {

        // when
        const form = await openForm(lambdaDiagram({ extensions }));

        // then
        expect(form.fields).to.eql(FIELDS);
        expect(form.modeler.panel.querySelector('img[src="x"]')).not.to.exist;
      });
    }
  });


  it('fits a panel of 260 px with values of any length', async function() {

    // when
    const long = 'very-long-value'.repeat(40);
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${inputsOf({
        'authentication.accessKey': long,
        'configuration.region': long,
        'awsFunction.functionName': long,
        'awsFunction.payload': `={ a: "${long}" }`
      })}</zeebe:ioMapping>`
    }), { panelWidth: 260 });

    // then
    for (const entry of form.modeler.panel.querySelectorAll<HTMLElement>('[data-entry-id^="awsLambda-"]')) {
      expect(entry.scrollWidth, entry.dataset['entryId']).to.be.at.most(entry.clientWidth);
    }
  });
});

const FIELDS_SHOWN = [ 'authenticationType', 'accessKey', 'region', 'operationType', 'functionName', 'payload', 'retries', 'retryBackoff' ] as const;
