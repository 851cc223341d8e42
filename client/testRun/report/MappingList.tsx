import type { InputStep } from '../../../connector/run/report';
import { countTrouble } from './countTrouble';
import { FeelWarnings } from './FeelWarnings';
import { JsonBlock } from './JsonBlock';
import { Section } from './Section';

/** The task's inputs or outputs as the engine would map them. */
export function MappingList({ title, hint, mappings }: { title: string; hint?: string; mappings: InputStep[] }) {
  return mappings.length === 0 ? null : (
    <Section title={ title } hint={ hint } count={ countTrouble(mappings) }>
      { mappings.map((mapping, index) => <Mapping key={ index } mapping={ mapping } />) }
    </Section>
  );
}

function Mapping({ mapping: { target, source, value, error, warnings } }: { mapping: InputStep }) {
  return (
    <div class="lambda-input">
      <div class="lambda-input__target">{ target }</div>
      { error
        ? <p class="lambda-input__error">{ error }</p>
        : <JsonBlock label={ target } value={ value } /> }
      <FeelWarnings source={ source } warnings={ warnings } />
    </div>
  );
}
