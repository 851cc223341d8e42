import { currentCompletions, startCompletion } from '@codemirror/autocomplete';
import { forceParsing } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';

import { waitFor } from '../support/waitFor';

/** What an editor offers at its cursor, once it has read its text, which on a busy machine it does bit by bit. */
export async function suggestionsAt(editor: EditorView): Promise<string[]> {
  await waitFor(() => forceParsing(editor, editor.state.doc.length), 'the text to be read');
  startCompletion(editor);

  return waitFor(() => {
    const labels = currentCompletions(editor.state).map(({ label }) => label);

    return labels.length > 0 && labels;
  }, `suggestions in ${editor.state.doc.toString()}`);
}
