import { expect } from 'chai';

import { readField } from '../../../connector/readField';
import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { openForm } from './FormPage';

describe('removing fields of a Lambda task', function() {
  it('an emptied field\'s input, and nothing else', async function() {

    // given
    const form = await openForm(lambdaDiagram());
    const others = form.task.inputs.filter(input => input.target !== 'authentication.secretKey');

    // when
    await form.type('secretKey', '');

    // then
    expect(form.task.inputs).to.eql(others);
  });


  it('containers that are left empty', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="f" target="awsFunction.functionName" /></zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="retryBackoff" value="PT1S" /></zeebe:taskHeaders>`
    }));

    // when
    await form.type('functionName', '');
    await form.type('retryBackoff', '');
    await form.type('retries', '');

    // then
    const xml = await form.modeler.xml();
    expect(xml).not.to.contain('zeebe:ioMapping').and.not.to.contain('zeebe:taskHeaders');
    expect(xml).to.contain('<zeebe:taskDefinition type="io.camunda:aws-lambda:1" />');

    // but when
    await form.modeler.undo();
    await form.modeler.undo();
    await form.modeler.undo();

    // then
    expect(readField(form.task, 'functionName')).to.equal('f');
    expect(readField(form.task, 'retryBackoff')).to.equal('PT1S');
    expect(readField(form.task, 'retries')).to.equal('3');
  });


  it('no mapping that still holds outputs', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="f" target="awsFunction.functionName" /><zeebe:output source="=x" target="y" /></zeebe:ioMapping>`
    }));

    // when
    await form.type('functionName', '');

    // then
    expect(form.task.inputs).to.eql([]);
    expect(form.task.outputs).to.eql([ { source: '=x', target: 'y' } ]);
  });


  it('the keys with the default credentials chain, in one step', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await form.type('authenticationType', 'defaultCredentialsChain');

    // then
    expect(form.task.inputs.map(input => input.target)).not.to.include.members([ 'authentication.accessKey', 'authentication.secretKey' ]);

    // but when
    await form.modeler.undo();

    // then
    expect(form.shown('accessKey')).to.equal('{{secrets.KEY}}');
    expect(form.shown('secretKey')).to.equal('{{secrets.SECRET}}');
    expect(form.modeler.commandStack.canUndo()).to.be.false;
  });


  it('the region from both of its places', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="a" target="configuration.region" /><zeebe:input source="b" target="awsFunction.region" /></zeebe:ioMapping>`
    }));

    // when
    await form.type('region', '');

    // then
    expect(form.task.inputs).to.eql([]);
  });
});
