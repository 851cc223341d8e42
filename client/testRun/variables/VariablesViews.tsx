import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { whyNoForm } from '../../../connector/variables/form/whyNoForm';
import type { TestBench } from '../bench/TestBench';

/** Chooses how the test variables are shown. JSON that is no form stays as it is, and it is said why. */
export function VariablesViews({ home, element, bench, isForm, onChoose }: {
  home: string;
  element: Element;
  bench: TestBench;
  isForm: boolean;
  onChoose: (asForm: boolean) => void;
}) {
  const [ isRefused, setRefused ] = useState(false);
  const reason = (): string | undefined => whyNoForm(bench.basis(element).variables);

  const choose = (asForm: boolean): void => {
    const refused = asForm && !isForm && reason() !== undefined;

    setRefused(refused);

    if (!refused) {
      onChoose(asForm);
    }
  };

  return (
    <>
      <div class="lambda-variables__views" role="group" aria-label="Show test variables as">
        <button type="button" class="lambda-variables__view" aria-pressed={ !isForm } onClick={ () => choose(false) }>JSON</button>
        <button
          type="button"
          class="lambda-variables__view"
          aria-pressed={ isForm }
          aria-describedby={ `${home}-no-form` }
          onClick={ () => choose(true) }
        >
          Form
        </button>
      </div>
      <div id={ `${home}-no-form` } class="lambda-variables__refusal" role="alert">
        { (isRefused || bench.drafts.asForm) && !isForm && reason() }
      </div>
    </>
  );
}
