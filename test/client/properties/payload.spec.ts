import { expect } from 'chai';

import { EMPTY_PAYLOAD } from '../../../connector/readField';
import { readField } from '../../../connector/readField';
import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { openForm } from './FormPage';

describe('payload in the form of a Lambda task', function() {
  it('becomes {} when it is emptied, and stays an empty field while it is shown', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="={ a: 1 }" target="awsFunction.payload" /></zeebe:ioMapping>`
    }));

    // when
    await form.typeFeel('payload', '');

    // then
    expect(readField(form.task, 'payload')).to.equal(EMPTY_PAYLOAD);
    expect(form.error('payload')).not.to.exist;
    expect(form.shown('payload')).to.equal('');

    // and when
    await form.modeler.select('OtherTask');
    await form.modeler.select('Task');

    // then
    expect(form.shown('payload')).to.equal('{}');

    // and when
    await form.modeler.undo();

    // then
    expect(form.shown('payload')).to.equal('{ a: 1 }');
  });


  it('is kept as a literal where the diagram has one', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="{ &quot;a&quot;: 1 }" target="awsFunction.payload" /></zeebe:ioMapping>`
    }));
    expect(form.editor('payload')).not.to.exist;
    expect(form.shown('payload')).to.equal('{ "a": 1 }');

    // when
    await form.type('payload', '{ "a": 2 }');

    // then
    expect(readField(form.task, 'payload')).to.equal('{ "a": 2 }');
    expect(form.reds).not.to.include('payload');
  });


  it('is not lost when a literal is emptied and written anew', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="text" target="awsFunction.payload" /></zeebe:ioMapping>`
    }));

    // when
    await form.type('payload', '');

    // then
    expect(readField(form.task, 'payload')).to.equal(EMPTY_PAYLOAD);
    expect(form.shown('payload')).to.equal('');

    // and when
    await form.type('payload', 'other text');

    // then
    expect(readField(form.task, 'payload')).to.equal('other text');
  });
});
