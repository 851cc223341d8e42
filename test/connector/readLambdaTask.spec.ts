import { expect } from 'chai';

import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { lambdaDiagram, TASK_DEFINITION } from './support/lambdaDiagram';
import { readElement, readTask } from './support/readTask';

describe('reading a Lambda task', function() {

  it('reads all of it', async function() {

    // given
    const xml = lambdaDiagram({
      engineVersion: '8.8.0',
      attributes: 'zeebe:modelerTemplate="io.camunda.connectors.AWSLAMBDA.v2" zeebe:modelerTemplateVersion="6"',
      extensions: `
        <zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="=tries" />
        <zeebe:ioMapping>
          <zeebe:input source="charge-card" target="awsFunction.functionName" />
          <zeebe:input source="=order" target="order" />
          <zeebe:output source="=x" target="y" />
        </zeebe:ioMapping>
        <zeebe:taskHeaders>
          <zeebe:header key="resultVariable" value="charge" />
          <zeebe:header key="team" value="payments" />
        </zeebe:taskHeaders>`
    });

    // when
    const task = await readTask(xml);

    // then
    expect(task).to.eql({
      id: 'Task',
      name: 'Charge card',
      type: 'io.camunda:aws-lambda:1',
      retries: '=tries',
      inputs: [ { source: 'charge-card', target: 'awsFunction.functionName' }, { source: '=order', target: 'order' } ],
      outputs: [ { source: '=x', target: 'y' } ],
      headers: [ { key: 'resultVariable', value: 'charge' }, { key: 'team', value: 'payments' } ],
      template: { id: 'io.camunda.connectors.AWSLAMBDA.v2', version: 6 },
      engineVersion: '8.8.0',
      catchers: []
    });
  });


  it('tells a Lambda task by its task definition', async function() {
    expect(isLambdaTask(await readElement(lambdaDiagram()))).to.be.true;
    expect(isLambdaTask(await readElement(lambdaDiagram(), 'OtherTask'))).to.be.false;
    expect(isLambdaTask(await readElement(lambdaDiagram(), 'Process'))).to.be.false;
    expect(isLambdaTask(await readElement(lambdaDiagram({ extensions: '<zeebe:taskDefinition type="other" />' })))).to.be.false;
    expect(isLambdaTask(undefined)).to.be.false;
  });


  describe('never throws', function() {

    const STRANGE: Record<string, string> = {
      'without extension elements': '',
      'with a bare task definition': '<zeebe:taskDefinition />',
      'with empty containers': `${TASK_DEFINITION}<zeebe:ioMapping /><zeebe:taskHeaders />`,
      'with inputs that lack everything': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input /><zeebe:output /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header /></zeebe:taskHeaders>`,
      'with elements of an unknown namespace': `${TASK_DEFINITION}<x:thing xmlns:x="urn:x" type="io.camunda:aws-lambda:1"><x:get /></x:thing>`,
      'with elements where they do not belong': `${TASK_DEFINITION}<zeebe:input source="a" target="b" /><zeebe:ioMapping><zeebe:header key="a" /></zeebe:ioMapping>`,
      'with names of the prototype': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="constructor" target="__proto__.polluted" /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header key="toString" value="hasOwnProperty" /></zeebe:taskHeaders>`
    };

    for (const [ title, extensions ] of Object.entries(STRANGE)) {

      it(title, async function() {

        // given
        const { elementsById, xml } = { xml: lambdaDiagram({ extensions }), elementsById: [ 'Task', 'Process', 'Definitions' ] };

        for (const id of elementsById) {

          // when
          const task = await readTask(xml, id);

          // then
          expect(task.id).to.equal(id);
          expect({}).not.to.have.property('polluted');
        }
      });
    }


    it('whatever is handed in', function() {
      for (const value of [ undefined, null, 1, 'Task', [], {}, { $type: 'bpmn:ServiceTask' }, Object.create(null) ]) {
        expect(readLambdaTask(value)).to.eql({ id: '', inputs: [], outputs: [], headers: [], catchers: [] });
      }
    });
  });


  it('takes the first of doubled containers', async function() {

    // given
    const xml = lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:taskDefinition type="other" />
        <zeebe:ioMapping><zeebe:input source="1" target="a" /></zeebe:ioMapping>
        <zeebe:ioMapping><zeebe:input source="2" target="b" /></zeebe:ioMapping>`
    });

    // when
    const task = await readTask(xml);

    // then
    expect(task.type).to.equal('io.camunda:aws-lambda:1');
    expect(task.inputs).to.eql([ { source: '1', target: 'a' } ]);
  });
});
