import { JsonEditorEntry, TextAreaEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { formatJson } from '../../../feel/reading';
import { Description } from '../../properties/fields/Description';
import type { TestBench } from '../TestBench';
import { addMissing, missingPaths } from '../../../connector/variables/addMissing';
import { readVariables } from '../variables/readVariables';
import { useTypedText } from './useTypedText';

/** Modelers with an older properties panel have no JSON editor. */
const Editor = typeof JsonEditorEntry === 'function' ? JsonEditorEntry : TextAreaEntry;

/** Where the process variables that a test run sees are written. */
export function VariablesEntry({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const { variables } = bench.basis(element);

  const change = (text: string): void => bench.drafts.change(element, { variables: text });

  const id = `${home}-variables`;
  const { key, ...typed } = useTypedText(variables, change);

  return (
    <>
      <Editor
        key={ key }
        id={ id }
        element={ element }
        label="Test variables"
        description={ <Description id={ id }>{ bench.drafts.notStored ? NOT_STORED : STORED }</Description> }
        monospace
        autoResize
        validate={ validateVariables }
        { ...typed }
      />
      <MissingVariables element={ element } bench={ bench } onAdd={ change } />
    </>
  );
}

const STORED = 'The process variables at the task, as JSON.';
const NOT_STORED = 'The browser does not store them: they are kept until this window closes.';

/** Offers the variables that the task's expressions came to use after something was typed. */
function MissingVariables({ element, bench, onAdd }: {
  element: Element;
  bench: TestBench;
  onAdd: (text: string) => void;
}) {
  const read = readVariables(bench.basis(element).variables);
  const suggested = bench.suggestions(element);

  if (read.kind === 'invalid') {
    return null;
  }

  const missing = missingPaths(read.variables, suggested);

  return missing.length === 0 ? null : (
    <div class="bio-properties-panel-entry">
      <button
        type="button"
        class="lambda-test__link"
        onClick={ () => onAdd(formatJson(addMissing(read.variables, suggested), 2)) }
      >
        Add missing variables
      </button>
      <span class="lambda-test__hint"> { missing.join(', ') }</span>
    </div>
  );
}

function validateVariables(text: string | undefined): string | null {
  const read = readVariables(text ?? '');

  return read.kind === 'invalid' ? read.message : null;
}
