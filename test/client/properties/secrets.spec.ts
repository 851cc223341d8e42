import { EditorView } from '@codemirror/view';
import { expect } from 'chai';

import type { FieldId } from '../../../connector/fields';
import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { openForm, type FormPage } from './FormPage';
import { suggestionsAt } from './suggestionsAt';
import { SecretBridge } from './SecretBridge';

const MISSING = 'SECRET is unknown on this machine';

describe('secrets in the form', function() {

  describe('that this machine does not have', function() {

    it('are amber', async function() {

      // given
      const form = await openForm(lambdaDiagram(), { modules: new SecretBridge('KEY').modules });

      // then
      await warned(form, 'secretKey', MISSING);
      expect(form.warnings('accessKey')).to.eql([]);
      expect(form.mark('authentication')).to.equal('amber');
      expect(form.reds).to.eql([]);
    });

    it('may be known to the bridge alone', async function() {

      // given
      const bridge = new SecretBridge();
      bridge.unlisted.add('SECRET');

      // when
      const form = await openForm(lambdaDiagram(), { modules: bridge.modules });
      await warned(form, 'accessKey', 'KEY');

      // then
      expect(form.warnings('secretKey')).to.eql([]);
    });

    it('are amber while they are typed', async function() {

      // given
      const form = await openForm(lambdaDiagram(), { modules: new SecretBridge('KEY', 'SECRET', 'OTHER').modules });

      // when
      await form.type('secretKey', '{{secrets.OTHERS}}');

      // then
      await warned(form, 'secretKey', 'OTHERS');

      // when
      await form.type('secretKey', '{{secrets.OTHER}}');

      // then
      await waitFor(() => form.warnings('secretKey').length === 0, 'no warning');
    });

    it('are amber no more when they were added and one comes back to the form', async function() {

      // given
      const bridge = new SecretBridge('KEY');
      const form = await openForm(lambdaDiagram(), { modules: bridge.modules });
      await warned(form, 'secretKey', MISSING);

      // when
      bridge.listed.set('SECRET', 'value');
      await focus(form, 'region');

      // then
      await waitFor(() => form.warnings('secretKey').length === 0, 'no warning');
      expect(form.mark('authentication')).to.equal('none');
    });

    it('are not remarked without a bridge', async function() {

      // given
      const bridge = new SecretBridge('KEY');
      const form = await openForm(lambdaDiagram(), { modules: bridge.modules });
      await warned(form, 'secretKey', MISSING);

      // when
      await drawn(() => bridge.connection.set({ kind: 'failed', message: 'gone' }));

      // then
      expect(form.ambers).to.eql([]);

      // when
      await drawn(() => bridge.start());

      // then
      await warned(form, 'secretKey', MISSING);
    });

    it('leave the diagram as it is', async function() {

      // given
      const form = await openForm(lambdaDiagram(), { modules: new SecretBridge('KEY').modules });

      // when
      await warned(form, 'secretKey', MISSING);

      // then
      expect(form.modeler.commandStack.canUndo()).to.be.false;
    });

  });

  describe('that this machine has', function() {

    it('are offered in the form that all engines know', async function() {

      // given
      const form = await openForm(lambdaDiagram({ engineVersion: '8.9.0' }), { modules: new SecretBridge('A', 'B').modules });

      // then
      await waitFor(() => offered(form, 'accessKey').length > 0, 'suggestions');
      expect(offered(form, 'accessKey')).to.eql([ '{{secrets.A}}', '{{secrets.B}}' ]);
      expect(offered(form, 'secretKey')).to.eql([ '{{secrets.A}}', '{{secrets.B}}' ]);
    });

    it('are offered as the engine\'s first where it has such', async function() {

      // given
      const form = await openForm(lambdaDiagram({ engineVersion: '8.10.0' }), { modules: new SecretBridge('A').modules });

      // then
      await waitFor(() => offered(form, 'accessKey').length > 0, 'suggestions');
      expect(offered(form, 'accessKey')).to.eql([ '=camunda.secrets.A', '{{secrets.A}}' ]);
    });

    it('are FEEL once chosen', async function() {

      // given
      const form = await openForm(lambdaDiagram({ engineVersion: '8.10.0' }), { modules: new SecretBridge('A').modules });

      // when
      await form.type('accessKey', '=camunda.secrets.A');

      // then
      expect(form.editor('accessKey')).to.exist;
      expect(form.shown('accessKey')).to.eql('camunda.secrets.A');
    });

    it('are offered by the FEEL editor', async function() {

      // given
      const extensions = `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="={ a: camunda.secrets. }" target="awsFunction.payload" /></zeebe:ioMapping>`;
      const form = await openForm(lambdaDiagram({ extensions, engineVersion: '8.10.0' }), { modules: new SecretBridge('A', 'b-2').modules });
      await waitFor(() => offered(form, 'accessKey').length > 0, 'suggestions');

      // when
      const editor = editorOf(form, 'payload');
      editor.focus();
      editor.dispatch({ selection: { anchor: '{ a: camunda.secrets.'.length } });

      // then
      expect(await suggestionsAt(editor)).to.have.members([ 'A', '`b-2`' ]);
    });

    it('are asked for only now and then', async function() {

      // given
      const bridge = new SecretBridge('KEY', 'SECRET');
      const form = await openForm(lambdaDiagram(), { modules: bridge.modules });
      await waitFor(() => bridge.asked > 0, 'the first question');
      const before = bridge.asked;

      // when
      for (let times = 0; times < 20; times++) {
        form.input('region').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      }

      await waitFor(() => bridge.asked > before, 'the next question');

      // then
      expect(bridge.asked).to.eql(before + 1);
    });

  });

});

/** Waits until a field has a warning with a text. */
async function warned(form: FormPage, field: FieldId, text: string): Promise<void> {
  await waitFor(() => form.warnings(field).some(warning => warning.includes(text)), `a warning about ${text}`);
}

async function focus(form: FormPage, field: FieldId): Promise<void> {
  await drawn(() => {
    form.input(field).blur();
    form.input(field).focus();
  });
}

function offered(form: FormPage, field: FieldId): string[] {
  const list = form.input(field).getAttribute('list');

  return [ ...form.entry(field).querySelectorAll<HTMLOptionElement>(`datalist[id="${list}"] option`) ].map(({ value }) => value);
}

function editorOf(form: FormPage, field: FieldId): EditorView {
  const editor = EditorView.findFromDOM(form.entry(field));

  if (!editor) {
    throw new Error(`${field} has no editor`);
  }

  return editor;
}
