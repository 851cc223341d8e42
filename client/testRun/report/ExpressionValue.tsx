import type { FieldId } from '../../../connector/fields';
import type { ExpressionStep } from '../../../connector/run/report';
import { JsonValueView } from '../tree/JsonValueView';
import { FeelWarnings } from './FeelWarnings';
import { TextBlock } from '../../widgets/TextBlock';

/** A result or error expression, and what it gave. */
export function ExpressionValue({ title, field, step }: { title: string; field: FieldId; step: ExpressionStep }) {
  const { source, value, error, warnings } = step;

  return (
    <>
      <TextBlock label={ title } text={ source } />
      { error ? <p class="lambda-input__error">{ error }</p> : <JsonValueView label={ `${title}: value` } value={ value } /> }
      <FeelWarnings source={ source } warnings={ warnings } field={ field } />
    </>
  );
}
