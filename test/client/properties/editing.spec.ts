import { expect } from 'chai';
import type EventBus from 'diagram-js/lib/core/EventBus';

import type { FieldId } from '../../../connector/fields';
import { readField } from '../../../connector/readField';
import { lambdaDiagram, FILLED_INPUTS, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { fill } from '../support/fill';
import { waitFor } from '../support/waitFor';
import { openForm } from './FormPage';

const PLAIN: Array<[ field: FieldId, text: string ]> = [
  [ 'authenticationType', 'defaultCredentialsChain' ],
  [ 'accessKey', '{{secrets.OTHER}}' ],
  [ 'secretKey', '{{secrets.OTHER}}' ],
  [ 'region', 'eu-west-3' ],
  [ 'functionName', 'send-mail:live' ],
  [ 'resultVariable', 'mail' ],
  [ 'retries', '5' ],
  [ 'retryBackoff', 'PT1M' ]
];

const FEEL: Array<[ field: FieldId, text: string ]> = [
  [ 'payload', '{ id: order.id }' ],
  [ 'resultExpression', '{ mail: response.payload }' ],
  [ 'errorExpression', 'null' ]
];

describe('editing the form of a Lambda task', function() {
  for (const [ field, text ] of PLAIN) {

    it(`writes ${field}, undoes and redoes it`, async function() {

      // given
      const form = await openForm(lambdaDiagram());
      const before = readField(form.task, field);

      // when
      await form.type(field, text);

      // then
      expect(readField(form.task, field)).to.equal(text);

      // but when
      await form.modeler.undo();

      // then
      expect(readField(form.task, field)).to.equal(before);
      expect(form.shown(field)).to.equal(before ?? '');
      expect(form.modeler.commandStack.canUndo()).to.be.false;

      // and when
      await form.modeler.redo();

      // then
      expect(readField(form.task, field)).to.equal(text);
      expect(form.modeler.commandStack.canRedo()).to.be.false;
    });
  }

  for (const [ field, text ] of FEEL) {

    it(`writes ${field} in the FEEL editor, undoes and redoes it`, async function() {

      // given
      const form = await openForm(lambdaDiagram());
      const before = readField(form.task, field);

      // when
      await form.typeFeel(field, text);

      // then
      expect(readField(form.task, field)).to.equal(`=${text}`);

      // but when
      await form.modeler.undo();

      // then
      expect(readField(form.task, field)).to.equal(before);
      expect(form.shown(field)).to.equal(before?.slice(1) ?? '');

      // and when
      await form.modeler.redo();

      // then
      expect(readField(form.task, field)).to.equal(`=${text}`);
      expect(form.shown(field)).to.equal(text);
    });
  }

  it('makes text FEEL by the fx button', async function() {

    // given
    const form = await openForm(lambdaDiagram());

    // when
    await form.toggleFeel('functionName');

    // then
    expect(readField(form.task, 'functionName')).to.equal('=charge-card');
    expect(form.editor('functionName')).to.exist;
  });

  it('shows what is changed elsewhere', async function() {

    // given
    const form = await openForm(lambdaDiagram());
    const element = form.modeler.element('Task');
    const [ , ioMapping ] = element.businessObject.extensionElements.values;

    // when
    await drawn(() => form.modeler.modeling.updateModdleProperties(element, ioMapping.inputParameters[3], { source: 'us-east-1' }));

    // then
    expect(form.shown('region')).to.equal('us-east-1');
  });

  it('changes a region where it stands', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="a" target="awsFunction.region" /></zeebe:ioMapping>`
    }));

    // when
    await form.type('region', 'eu-west-1');

    // then
    expect(form.task.inputs).to.eql([ { source: 'eu-west-1', target: 'awsFunction.region' } ]);
  });

  it('writes inputs in the order of the form, whatever else is there', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping>
        <zeebe:input source="=1" target="first" />
        <zeebe:input source="f" target="awsFunction.functionName" />
        <zeebe:input source="=2" target="last" /></zeebe:ioMapping>`
    }));

    // when
    await form.type('region', 'eu-west-1');
    await form.type('accessKey', 'secrets.KEY');
    await form.typeFeel('payload', '{ a: 1 }');

    // then
    expect(form.task.inputs.map(input => input.target)).to.eql([
      'first', 'authentication.accessKey', 'configuration.region', 'awsFunction.functionName', 'awsFunction.payload', 'last'
    ]);
  });

  it('leaves alone what it does not know', async function() {

    // given
    const form = await openForm(lambdaDiagram({
      extensions: `<x:before xmlns:x="urn:x" a="1"><x:child /></x:before>${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="=1" target="mine" /></zeebe:ioMapping>
        <zeebe:properties><zeebe:property name="p" value="v" /></zeebe:properties>`
    }));

    // when
    await form.type('resultVariable', 'r');
    await form.type('accessKey', '');

    // then
    const xml = await form.modeler.xml();
    expect(xml).to.contain('<x:child />').and.to.contain('target="mine"').and.to.contain('<zeebe:property name="p" value="v" />');
    expect(xml).to.contain('<zeebe:header key="resultVariable" value="r" />');
  });

  describe('keeps what is typed', function() {

    it('in several fields in quick succession', async function() {

      // given
      const form = await openForm(lambdaDiagram(), { options: { debounceInput: true } });

      // when
      await form.type('accessKey', 'secrets.A');
      await form.type('secretKey', 'secrets.B');
      await form.type('region', 'eu-west-1');
      await form.type('functionName', 'send-mail');
      await form.blur('functionName');

      // then
      expect(TYPED.map(field => readField(form.task, field)))
        .to.eql([ 'secrets.A', 'secrets.B', 'eu-west-1', 'send-mail' ]);
    });


    it('for the task that it was typed for, when another one is selected at once', async function() {

      // given
      const form = await openForm(twoLambdaTasks(), { options: { debounceInput: true } });

      // when
      await fill(form.input('functionName'), 'typed-last');
      await form.modeler.select('Second');

      // then
      expect(readField(form.task, 'functionName')).to.equal('typed-last');
      expect(form.shown('functionName')).to.equal('second');
    });

    for (const field of [ 'region', 'resultVariable', 'payload' ] as const) {

      it(`and not what ${field} held before, where the panel is drawn between two keys`, async function() {

        // given
        const form = await openForm(lambdaDiagram(), { options: { debounceInput: true } });
        const eventBus = form.modeler.get<EventBus>('eventBus');
        const written: Array<string | undefined> = [];

        await form.focus(field);
        eventBus.on('commandStack.changed', () => written.push(readField(form.task, field)));

        // when
        insert('a');
        eventBus.fire('elements.changed', { elements: [ form.modeler.element('Task') ] });
        await microtasks();
        insert('b');

        // then
        await waitFor(() => written.length > 0, 'something to be written');
        expect(written[0], JSON.stringify(written)).to.match(/ab$/);
        expect(form.shown(field)).to.match(/ab$/);
      });
    }
  });
});

const TYPED: FieldId[] = [ 'accessKey', 'secretKey', 'region', 'functionName' ];

/** At the end of what is in the field that has the focus, as the keyboard does. */
function insert(text: string): void {
  document.execCommand('insertText', false, text);
}

/** Long enough for the panel to be drawn, and too short for what follows a drawing: that waits for a frame. */
async function microtasks(): Promise<void> {
  for (let count = 0; count < 20; count++) {
    await Promise.resolve();
  }
}

function twoLambdaTasks(): string {
  const second = `<bpmn:serviceTask id="Second"><bpmn:extensionElements>${TASK_DEFINITION}<zeebe:ioMapping>
    <zeebe:input source="second" target="awsFunction.functionName" /></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>`;

  return lambdaDiagram({ more: second }).replace('</bpmndi:BPMNPlane>',
    '<bpmndi:BPMNShape id="Second_di" bpmnElement="Second"><dc:Bounds x="560" y="80" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>');
}
