import { EditorView } from '@codemirror/view';
import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import type { ControlledBridge } from './ControlledBridge';
import { openBesideForm } from './openTestTasks';
import { answered } from './reports';

describe('live preview', function() {
  let bridge: ControlledBridge, modeler: TestModeler;

  beforeEach(async function() {
    ({ bridge, modeler } = await openBesideForm());
    await modeler.select('Charge');
  });

  it('shows what is typed with the test variables, before it is written, and calls nothing', async function() {

    // given
    const before = await modeler.xml();

    // when
    await type('payload', '{ answer: 40 + 2 }');

    // then
    await waitFor(() => preview('payload')?.includes('"answer": 42'), 'the preview');

    expect(bridge.asked).to.eql([]);
    expect(await modeler.xml()).to.equal(before);
  });

  it('says what is missing, and what is wrong, at its place', async function() {

    // when
    await type('payload', '{ id: nowhere.id }');

    // then
    await waitFor(() => entry('payload').querySelector('.lambda-preview mark')?.textContent === 'nowhere.id', 'the place of what is missing');

    // when
    await type('payload', '{ id: }');

    // then
    await waitFor(() => entry('payload').querySelector('.lambda-preview .lambda-input__error'), 'what is wrong');
  });

  it('ends a hostile expression', async function() {

    // when
    await type('payload', 'for a in 1..100000, b in 1..100000 return a * b');

    // then
    await waitFor(() => preview('payload')?.includes('more than'), 'the end of it');
  });

  it('is over the last response for a result expression', async function() {

    // when
    await type('resultExpression', '{ s: response.payload.status }');

    // then
    await waitFor(() => preview('resultExpression')?.includes('Run the task once'), 'the hint');

    // when
    await drawn(() => modeler.panel.querySelector<HTMLElement>('[data-group-id="group-lambdaTestRun"] .bio-properties-panel-group-header')!.click());
    await drawn(() => modeler.panel.querySelector<HTMLElement>('.lambda-test__run')!.click());
    await bridge.reply(answered());
    await type('resultExpression', '{ s: response.payload.status }');

    // then
    await waitFor(() => preview('resultExpression')?.includes('"s": "charged"'), 'the preview');
  });

  it('goes when the field is left', async function() {

    // given
    await type('payload', '1 + 1');
    await waitFor(() => preview('payload') === '2', 'the preview');

    // when
    await drawn(() => content('payload').blur());

    // then
    expect(preview('payload')).to.be.undefined;
  });

  async function type(field: string, text: string): Promise<void> {
    const editor = EditorView.findFromDOM(entry(field).querySelector<HTMLElement>('.cm-editor')!)!;

    await drawn(() => {
      content(field).focus();
      content(field).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    });
    await drawn(() => editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } }));
  }

  function content(field: string): HTMLElement {
    return entry(field).querySelector<HTMLElement>('.cm-content')!;
  }

  function entry(field: string): HTMLElement {
    return modeler.panel.querySelector<HTMLElement>(`[data-entry-id="awsLambda-${field}"]`)!;
  }

  function preview(field: string): string | undefined {
    return entry(field).querySelector('.lambda-preview')?.textContent ?? undefined;
  }

});
