import type { InputStep } from '../../../connector/run/report';
import { JsonBlock } from './JsonBlock';
import { Section } from './Section';

/** The task's inputs as the engine would map them. */
export function InputList({ inputs }: { inputs: InputStep[] }) {
  return inputs.length === 0 ? null : (
    <Section title="Mapped inputs" count={ countOf(inputs) }>
      { inputs.map((input, index) => <Input key={ index } input={ input } />) }
    </Section>
  );
}

function Input({ input: { target, value, error, warnings } }: { input: InputStep }) {
  return (
    <div class="lambda-input">
      <div class="lambda-input__target">{ target }</div>
      { error
        ? <p class="lambda-input__error">{ error }</p>
        : <JsonBlock label={ target } value={ value } /> }
      { warnings.map(({ message }, index) => <p key={ index } class="lambda-input__warning">{ message }</p>) }
    </div>
  );
}

function countOf(inputs: InputStep[]): string | undefined {
  const errors = inputs.filter(({ error }) => error !== undefined).length;
  const warnings = inputs.flatMap(input => input.warnings).length;
  const counts = [ plural(errors, 'error'), plural(warnings, 'warning') ].filter(text => text !== '');

  return counts.length > 0 ? counts.join(', ') : undefined;
}

function plural(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
