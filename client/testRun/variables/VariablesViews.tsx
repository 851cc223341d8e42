import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { MAX_FORM_CHARACTERS } from '../../../connector/variables/form/FormHistory';
import { readVariables } from '../../../connector/variables/readVariables';
import type { TestBench } from '../TestBench';

/** Chooses how the test variables are shown. JSON that is no form stays as it is, and it is said why. */
export function VariablesViews({ home, element, bench, isForm, onChoose }: {
  home: string;
  element: Element;
  bench: TestBench;
  isForm: boolean;
  onChoose: (asForm: boolean) => void;
}) {
  const [ isRefused, setRefused ] = useState(false);
  const reason = isForm ? undefined : whyNoForm(bench.basis(element).variables);

  const choose = (asForm: boolean): void => {
    setRefused(asForm && reason !== undefined);

    if (!asForm || reason === undefined) {
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
        { (isRefused || bench.drafts.asForm) && reason }
      </div>
    </>
  );
}

function whyNoForm(text: string): string | undefined {
  const read = readVariables(text);

  if (read.kind === 'invalid') {
    return read.place
      ? `The form opens once the JSON can be read: mend line ${read.place.line} first.`
      : `The form opens once there is an object. ${read.message}`;
  }

  return text.length > MAX_FORM_CHARACTERS
    ? `The form shows up to ${MAX_FORM_CHARACTERS.toLocaleString('en')} characters. These are more, and stay JSON.`
    : undefined;
}
