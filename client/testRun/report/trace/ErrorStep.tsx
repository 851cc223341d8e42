import type { RunReport, Verdict } from '../../../../connector/run/report';
import { countTrouble } from '../countTrouble';
import { ExpressionValue } from '../ExpressionValue';
import { Section } from '../../place/Section';

/** What the error expression makes of the run. */
export function ErrorStep({ report: { steps: { errorExpression }, verdict }, isFailed }: {
  report: RunReport;
  isFailed: boolean;
}) {
  return errorExpression ? (
    <Section
      title="Error expression"
      hint={ errorExpression.error ? undefined : decision(verdict, errorExpression.value === null) }
      count={ countTrouble([ errorExpression ]) }
      durationMs={ errorExpression.durationMs }
      isFailed={ isFailed }
    >
      <ExpressionValue title="Error expression" field="errorExpression" step={ errorExpression } />
    </Section>
  ) : null;
}

function decision(verdict: Verdict, isNull: boolean): string {
  if (isNull) {
    return 'no error';
  }

  return verdict.kind === 'bpmnError' ? `BPMN error ${verdict.code}` : verdict.kind === 'completed' ? 'no error' : 'job error';
}
