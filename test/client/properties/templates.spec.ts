import { expect } from 'chai';

import { FILLED_INPUTS, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { openForm } from './FormPage';

const TEMPLATE_ID = 'io.camunda.connectors.AWSLAMBDA.v2';

describe('the form beside an element template', function() {

  it('takes the place of the template\'s entries for its fields, and leaves the others', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      attributes: `zeebe:modelerTemplate="${TEMPLATE_ID}" zeebe:modelerTemplateVersion="8"`,
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="=c" target="awsCredential" /></zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="retryBackoff" value="PT30S" /><zeebe:header key="jobTimeout" value="PT1M" /></zeebe:taskHeaders>`
    }));

    // when
    await drawn(() => form.modeler.get<{ setTemplates(templates: object[]): void }>('elementTemplatesLoader').setTemplates([ TEMPLATE ]));

    // then
    const templateEntries = [ ...form.modeler.panel.querySelectorAll<HTMLElement>('[data-entry-id^="custom-entry"]') ];
    expect(form.fields).to.have.length(12);
    expect(templateEntries.map(entry => entry.querySelector('label')?.textContent)).to.eql([ 'Reusable credential', 'Job timeout' ]);
    expect(form.groups.filter(group => group === 'Authentication')).to.have.length(2);
    expect(form.groups.filter(group => group === 'Operation details')).to.have.length(0);
    expect(form.groups.indexOf('Template')).to.be.below(form.groups.indexOf('Select Operation'));
  });


  it('is whole where the template cannot be found', async function() {

    // when
    const form = await openForm(lambdaDiagram({ attributes: `zeebe:modelerTemplate="${TEMPLATE_ID}" zeebe:modelerTemplateVersion="99"` }));

    // then
    expect(form.fields).to.have.length(12);
  });
});

const TEMPLATE = {
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  name: 'Invoke AWS Lambda Function',
  id: TEMPLATE_ID,
  version: 8,
  appliesTo: [ 'bpmn:Task' ],
  elementType: { value: 'bpmn:ServiceTask' },
  groups: [
    { id: 'authentication', label: 'Authentication' },
    { id: 'operationDetails', label: 'Operation details' },
    { id: 'retries', label: 'Retries' }
  ],
  properties: [
    { type: 'Hidden', value: 'io.camunda:aws-lambda:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    input('Reusable credential', 'authentication', 'awsCredential'),
    input('Access key', 'authentication', 'authentication.accessKey'),
    input('Region', 'authentication', 'configuration.region'),
    input('Function name', 'operationDetails', 'awsFunction.functionName'),
    { label: 'Retries', type: 'String', group: 'retries', binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
    { label: 'Retry backoff', type: 'String', group: 'retries', binding: { type: 'zeebe:taskHeader', key: 'retryBackoff' } },
    { label: 'Job timeout', type: 'String', group: 'retries', binding: { type: 'zeebe:taskHeader', key: 'jobTimeout' } }
  ]
};

function input(label: string, group: string, name: string): object {
  return { label, group, type: 'String', feel: 'optional', binding: { type: 'zeebe:input', name } };
}
