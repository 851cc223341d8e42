import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import type { LambdaTask } from '../../../connector/lambdaTask';
import { isBlank, isFeel, readField } from '../../../connector/readField';
import { refersToSecret } from '../../../connector/secretText';
import { targetError, toTarget } from '../../../connector/target/targets';
import { useRedraws } from '../../listeners/useRedraws';
import { useWideParts } from '../../wideParts/useWideParts';
import { FeelField } from '../fields/FeelField';
import type { FieldProps } from '../fields/FieldProps';

/**
 * The function's name: any text or FEEL, or one of the functions that there are where test runs call it. These are
 * asked for when the user wants to choose, never before.
 */
export function FunctionNameField(props: FieldProps): VNode {
  return <>
    <FeelField { ...props } />
    <ChooseFunction key={ props.element.id } { ...props } />
  </>;
}

function ChooseFunction({ id, element, task }: FieldProps) {
  const bench = useRedraws(useService('lambdaTestBench', false));
  const editor = useService('lambdaTaskEditor');
  const eventBus = useService('eventBus');
  const [ isOpen, setOpen ] = useState(false);
  const loaded = useWideParts(isOpen);

  if (!bench) {
    return null;
  }

  const close = (): void => {
    setOpen(false);
    eventBus.fire('propertiesPanel.showEntry', { id });
  };

  if (!isOpen) {
    return (
      <div class="bio-properties-panel-entry lambda-picker-opener">
        <button type="button" class="lambda-form-action" onClick={ () => setOpen(true) }>Choose a function …</button>
      </div>
    );
  }

  const draft = bench.target(element);
  const wrong = targetError(draft.kind, draft);

  return (
    <div class="bio-properties-panel-entry">
      { wrong !== undefined
        ? <p class="lambda-picker__state" role="alert">{ wrong } Test runs of this task call that target. <Close onClick={ close } /></p>
        : loaded.kind === 'failed'
          ? <p class="lambda-picker__state" role="alert">The list could not be loaded ({ loaded.message }). <button type="button" class="lambda-form-action" onClick={ loaded.again }>Try again</button></p>
          : loaded.kind === 'ready' && (
            <loaded.parts.FunctionPicker
              id={ `${id}-picker` }
              target={ toTarget(draft.kind, draft) }
              region={ plainRegion(task) }
              onChoose={ name => {
                editor.set(element, 'functionName', name);
                close();
              } }
              onClose={ close }
            />
          ) }
    </div>
  );
}

/** The task's region where it says one in plain text. */
function plainRegion(task: LambdaTask): string {
  const region = readField(task, 'region');

  return isBlank(region) || isFeel(region) || refersToSecret(region) ? '' : region;
}

function Close({ onClick }: { onClick: () => void }): VNode {
  return <button type="button" class="lambda-form-action" onClick={ onClick }>Close</button>;
}
