import type { ExpressionStep } from '../../../connector/run/report';
import { countTrouble } from './countTrouble';
import { FeelWarnings } from './FeelWarnings';
import { JsonBlock } from './JsonBlock';
import { Section } from './Section';
import { TextBlock } from './TextBlock';

/** A result or error expression, and what it gave. */
export function ExpressionSection({ title, step }: { title: string; step: ExpressionStep }) {
  const { source, value, error, warnings } = step;

  return (
    <Section title={ title } count={ countTrouble([ step ]) }>
      <TextBlock label={ title } text={ source } />
      { error ? <p class="lambda-input__error">{ error }</p> : <JsonBlock label={ `${title}: value` } value={ value } /> }
      <FeelWarnings source={ source } warnings={ warnings } />
    </Section>
  );
}
