import type { InputStep } from '../../../connector/run/report';
import { JsonValueView } from '../tree/JsonValueView';
import { FeelWarnings } from './FeelWarnings';
import { fieldOfTarget } from './fieldLabel';

/** The task's inputs or outputs as the engine would map them. */
export function Mappings({ mappings }: { mappings: InputStep[] }) {
  return <>{ mappings.map((mapping, index) => <Mapping key={ index } mapping={ mapping } />) }</>;
}

function Mapping({ mapping: { target, source, value, error, warnings } }: { mapping: InputStep }) {
  return (
    <div class="lambda-input">
      <div class="lambda-input__target">{ target }</div>
      { error
        ? <p class="lambda-input__error">{ error }</p>
        : <JsonValueView label={ target } value={ value } root={ target } /> }
      <FeelWarnings source={ source } warnings={ warnings } field={ fieldOfTarget(target) } />
    </div>
  );
}
