import type { RunReport } from '../../../../connector/run/report';
import { isJsonObject } from '../../../../feel/reading';
import { ExpressionValue } from '../ExpressionValue';
import { countTrouble } from '../countTrouble';
import { Section } from '../../place/Section';

/** What result variable and result expression make of the response. */
export function ResultStep({ report: { steps: { resultVariable, resultExpression } }, isFailed }: {
  report: RunReport;
  isFailed: boolean;
}) {
  if (!resultVariable && !resultExpression) {
    return null;
  }

  const names = [ resultVariable?.name, ...isJsonObject(resultExpression?.value)
    ? Object.keys(resultExpression.value)
    : [] ];

  return (
    <Section
      title="Result"
      hint={ `sets ${names.filter(Boolean).join(', ') || 'nothing'}` }
      count={ resultExpression && countTrouble([ resultExpression ]) }
      durationMs={ resultExpression?.durationMs }
      isFailed={ isFailed }
    >
      { resultVariable && <p class="lambda-test__hint">The whole response becomes the variable <code>{ resultVariable.name }</code>.</p> }
      { resultExpression && <ExpressionValue title="Result expression" field="resultExpression" step={ resultExpression } /> }
    </Section>
  );
}
