import { useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { useWideParts } from '../../wideParts/useWideParts';
import type { TestBench } from '../bench/TestBench';
import { VariablesJson } from './VariablesJson';

/** Where the process variables that a test run sees are written: as JSON or, once its script is loaded, in a form. */
export function VariablesEntry({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const wide = useWideParts();
  const parts = wide.kind === 'ready' ? wide.parts : undefined;
  const { asForm } = bench.drafts;
  const isHeld = useRef(false);
  const history = asForm && !isHeld.current ? parts?.formHistory(bench, element) : undefined;

  // who mends the JSON is not taken to the form in the midst of it
  isHeld.current = asForm && parts !== undefined && history === undefined;

  const choose = (asForm: boolean): void => {
    isHeld.current = false;
    bench.drafts.showAsForm(asForm);
  };

  const shared = { home, element, bench };

  return (
    <div class="lambda-variables">
      { parts && <parts.VariablesViews { ...shared } isForm={ history !== undefined } onChoose={ choose } /> }
      { parts && history
        ? <parts.VariablesForm key="form" { ...shared } history={ history } />
        : <VariablesJson key="json" { ...shared } /> }
      { parts && <parts.VariablesNotes { ...shared } isForm={ history !== undefined } /> }
    </div>
  );
}
