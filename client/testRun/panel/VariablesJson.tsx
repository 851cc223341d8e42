import { JsonEditorEntry, TextAreaEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { readVariables } from '../../../connector/variables/readVariables';
import { Description } from '../../widgets/Description';
import type { TestBench } from '../bench/TestBench';
import { useTypedText } from './useTypedText';

/** Modelers with an older properties panel have no JSON editor. */
const Editor = typeof JsonEditorEntry === 'function' ? JsonEditorEntry : TextAreaEntry;

/** The test variables as JSON. */
export function VariablesJson({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const id = `${home}-variables`;
  const { key, ...typed } = useTypedText(
    bench.basis(element).variables,
    text => bench.drafts.change(element, { variables: text })
  );

  return (
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
  );
}

const STORED = 'The process variables at the task, as JSON.';
const NOT_STORED = 'The browser does not store them: they are kept until this window closes.';

function validateVariables(text: string | undefined): string | null {
  const read = readVariables(text ?? '');

  return read.kind === 'invalid' ? read.message : null;
}
