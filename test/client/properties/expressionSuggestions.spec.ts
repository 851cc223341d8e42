import { closeCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { expect } from 'chai';

import type { TestBench } from '../../../client/testRun/bench/TestBench';
import { loadWideParts } from '../../../client/wideParts/loadWideParts';
import type { FieldId } from '../../../connector/fields';
import { FILLED_INPUTS, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { ControlledBridge } from '../testRun/ControlledBridge';
import { answered } from '../testRun/reports';
import { openForm, type FormPage } from './FormPage';
import { suggestionsAt } from './suggestionsAt';

describe('suggestions in result and error expression', function() {

  it('are the response and what it held in the last run, and no variables of the process', async function() {

    // given
    const form = await formWith({ resultExpression: '={ a: response.payload. }' });

    await run(form);

    // then
    expect(await completions(form, 'resultExpression', '{ a: response.payload.', ' }')).to.have.members([ 'status', 'paymentId' ]);
    expect(await completions(form, 'resultExpression', '{ a: response.', ' }')).to.have.members([ 'statusCode', 'executedVersion', 'payload' ]);
    expect(await completions(form, 'resultExpression', '{ a: re', ' }')).to.include('response').and.not.include('before');
  });

  it('are the response before anything was run', async function() {

    // given
    const form = await formWith({ resultExpression: '={ a: response. }' });

    // then
    expect(await completions(form, 'resultExpression', '{ a: response.', ' }')).to.have.members([ 'statusCode', 'executedVersion', 'payload' ]);
  });

  it('are the output variables in an error expression, which does not see the response beside them', async function() {

    // given
    const form = await formWith({ resultExpression: '={ payment: response.payload }', errorExpression: '=if payment.x then bpmnError("A", "b") else error.x' });

    await run(form);

    // then
    expect(await completions(form, 'errorExpression', 'if payment.', ' then null else null')).to.have.members([ 'status', 'paymentId' ]);
    expect(await completions(form, 'errorExpression', 'error.')).to.have.members([ 'type', 'message' ]);

    const top = await completions(form, 'errorExpression', 'pay');

    expect(top).to.include('payment').and.not.include('before');
    expect(await completions(form, 'errorExpression', 'j')).to.include.members([ 'job', 'jobError(errorMessage)' ]);
    expect(await completions(form, 'errorExpression', 'b')).to.include('bpmnError(errorCode, errorMessage)');
    expect(await completions(form, 'errorExpression', 'e')).to.include('error').and.not.include('ignoreError(variables)');
  });

  it('know the output variables by their names before anything was run', async function() {

    // given
    const form = await formWith({ resultVariable: 'result', errorExpression: '=if re' });

    // then
    expect(await completions(form, 'errorExpression', 're')).to.include.members([ 'result', 'response' ]);
  });
});

/** A task behind a script task that sets `before`. */
async function formWith(headers: Partial<Record<FieldId, string>>): Promise<BridgedForm> {
  const bridge = new ControlledBridge();
  const values = Object.entries(headers).map(([ key, value ]) => `<zeebe:header key="${key}" value="${value.replace(/"/g, '&#34;')}" />`).join('');
  const form = await openForm(lambdaDiagram({
    engineVersion: '8.8.0',
    extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}</zeebe:ioMapping><zeebe:taskHeaders>${values}</zeebe:taskHeaders>`
  }), { modules: bridge.modules });

  // what knows the response is loaded when the form is there
  await drawn(async () => {
    await loadWideParts();
  });

  return Object.assign(form, { bridge });
}

type BridgedForm = FormPage & { bridge: ControlledBridge };

async function run({ modeler, bridge }: BridgedForm): Promise<void> {
  await drawn(() => {
    void modeler.get<TestBench>('lambdaTestBench').run(modeler.element('Task'));
  });
  await bridge.reply(answered());
}

/** What the editor offers behind a text that is typed into it. */
async function completions(form: FormPage, field: FieldId, before: string, after = ''): Promise<string[]> {
  const editor = await waitFor(() => EditorView.findFromDOM(form.entry(field).querySelector<HTMLElement>('.cm-editor')!), `the editor of ${field}`);

  editor.focus();
  closeCompletion(editor);
  await drawn(() => editor.dispatch({
    changes: { from: 0, to: editor.state.doc.length, insert: before + after }, selection: { anchor: before.length }
  }));
  await drawn(() => undefined);

  return suggestionsAt(editor);
}
