import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { useModelerService } from '../home/useModelerService';
import { businessObjectOf } from '../model/businessObjectOf';
import type { RunReport } from '../../connector/run/report';
import { exampleOf } from './exampleOf';
import { EXAMPLE_OUTPUT, exampleOutputOf } from '../../connector/variables/exampleOutput';

/** Keeps what came of a run as the task's example output, for the suggestions and tests of what comes after it. */
export function KeepExample({ element, report }: { element: Element; report: RunReport }) {
  const editor = useModelerService('lambdaTaskEditor');
  const example = useMemo(() => exampleOf(report), [ report ]);

  switch (example.kind) {
    case 'none':
      return null;
    case 'tooLarge':
      return <p class="lambda-test__hint">{ example.message }</p>;
    case 'example':
      return (
        <KeepButton
          isKept={ exampleOutputOf(businessObjectOf(element)) === example.json }
          onKeep={ () => editor.setProperty(element, EXAMPLE_OUTPUT, example.json) }
        />
      );
  }
}

function KeepButton({ isKept, onKeep }: { isKept: boolean; onKeep: () => void }) {
  return (
    <button
      type="button"
      class="lambda-test__link lambda-test__keep"
      title="Stored in the diagram: FEEL editors and test variables of later tasks suggest these fields. Camunda does not run it."
      aria-disabled={ isKept }
      onClick={ isKept ? undefined : onKeep }
    >
      { isKept ? 'Kept as example output' : 'Keep as example output' }
    </button>
  );
}
