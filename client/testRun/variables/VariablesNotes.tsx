import { useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { missingPaths } from '../../../connector/variables/addMissing';
import { addMissingText } from '../../../connector/variables/addMissingText';
import { readVariables } from '../../../connector/variables/readVariables';
import { Piece } from '../../widgets/Piece';
import { selectInEditor } from '../../widgets/selectInEditor';
import type { TestBench } from '../bench/TestBench';

/** What is to be known of the test variables: where the JSON is wrong, or what the task reads and they lack. */
export function VariablesNotes({ home, element, bench, isForm }: {
  home: string;
  element: Element;
  bench: TestBench;
  isForm: boolean;
}) {
  const { variables } = bench.basis(element);
  const read = readVariables(variables);

  if (read.kind === 'invalid') {
    return read.place && !isForm ? <WrongLine home={ home } text={ variables } place={ read.place } /> : null;
  }

  const suggested = bench.suggestions(element);
  const missing = missingPaths(read.variables, suggested);

  return missing.length === 0 ? null : (
    <div class="bio-properties-panel-entry">
      <button
        type="button"
        class="lambda-test__link"
        onClick={ () => bench.drafts.change(element, { variables: addMissingText(variables, suggested) }) }
      >
        Add missing variables
      </button>
      <span class="lambda-test__hint"> { missing.join(', ') }</span>
    </div>
  );
}

/** The line that is wrong, with its place marked, and the way there. */
function WrongLine({ home, text, place: { line, offset } }: {
  home: string;
  text: string;
  place: { line: number; offset: number };
}) {
  const note = useRef<HTMLDivElement>(null);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const written = text.slice(start).split('\n', 1)[0] ?? '';

  const goThere = (): void => {
    const editor = note.current?.parentElement?.querySelector<HTMLElement>(`[data-entry-id="${home}-variables"] :is(.cm-content, textarea)`);

    if (editor) {
      selectInEditor(editor, offset, Math.min(offset + 1, text.length));
    }
  };

  return (
    <div class="bio-properties-panel-entry" ref={ note }>
      <button type="button" class="lambda-test__link" onClick={ goThere }>Go to line { line }</button>{ ' ' }
      { written.trim() !== '' && <Piece expression={ written } from={ offset - start } to={ offset - start + 1 } /> }
    </div>
  );
}
