import type { FeelVariable } from '@bpmn-io/properties-panel';
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';
import type { ResolvedVariable, VariableResolver } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

const NONE: FeelVariable[] = [];

/**
 * The variables that are known at an element, for a FEEL editor's suggestions;
 * none where the modeler does not know how to find them.
 */
export function useVariables(element: Element, areNeeded: boolean): FeelVariable[] {
  const [ variables, setVariables ] = useState(NONE);
  const eventBus = useService('eventBus');
  const resolver = useService('variableResolver', false);

  useEffect(() => {
    if (!resolver || !areNeeded) {
      return;
    }

    let isGone = false;
    let asked = 0;

    // no return value: it would stop the event
    const update = () => {
      const turn = ++asked;

      void findVariables(resolver, element).then(found => {
        if (!isGone && turn === asked) {
          setVariables(known => found.length || known.length ? found : known);
        }
      });
    };

    eventBus.on('commandStack.changed', update);
    update();

    return () => {
      isGone = true;
      eventBus.off('commandStack.changed', update);
    };
  }, [ element, eventBus, resolver, areNeeded ]);

  return variables;
}

async function findVariables(resolver: VariableResolver, element: Element): Promise<FeelVariable[]> {
  const variables = await resolver.getVariablesForElement(element.businessObject, element);

  return variables.map(variable => ({ ...variable, info: variable.info ?? writersOf(variable) }));
}

function writersOf({ origin }: ResolvedVariable): string | undefined {
  return origin && `Written in ${origin.map(({ id, name }) => name ?? id).join(', ')}`;
}
