import { EditorView } from '@codemirror/view';
import { expect } from 'chai';

import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { openForm, type FormPage } from './FormPage';
import { suggestionsAt } from './suggestionsAt';

describe('suggestions of variables', function() {

  it('are those of the diagram as it is, whichever answer comes last', async function() {

    // given
    const resolver = new SlowResolver();
    const form = await openForm(lambdaDiagram({
      extensions: `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input source="=order" target="awsFunction.payload" /></zeebe:ioMapping>`
    }), { modules: [ { variableResolver: [ 'value', resolver ] } ] });
    const before = resolver.takeQuestions();

    // when
    await drawn(() => form.modeler.modeling.updateProperties(form.modeler.element('Task'), { name: 'Changed' }));
    await drawn(() => resolver.takeQuestions().forEach(answer => answer('orderAfter')));
    await drawn(() => before.forEach(answer => answer('orderBefore')));

    // then
    expect(await completions(form)).to.include('orderAfter').and.not.include('orderBefore');
  });
});

interface Variable {
  name: string;
}

/** Takes the place of the modeler's search for variables: a spec answers when it likes. */
class SlowResolver {
  private readonly questions: Array<(name: string) => void> = [];

  registerProvider(): void {
    // what others know of variables is not asked for
  }

  getVariablesForElement(): Promise<Variable[]> {
    return new Promise(resolve => this.questions.push(name => resolve([ { name } ])));
  }

  /** What was asked since the last time, each with how to answer it. */
  takeQuestions(): Array<(name: string) => void> {
    return this.questions.splice(0);
  }
}

/** What the editor of the payload offers behind its text. */
async function completions(form: FormPage): Promise<string[]> {
  const editor = await waitFor(() => EditorView.findFromDOM(form.entry('payload').querySelector<HTMLElement>('.cm-editor')!), 'the editor');

  editor.focus();
  await drawn(() => editor.dispatch({ selection: { anchor: editor.state.doc.length } }));

  return suggestionsAt(editor);
}
