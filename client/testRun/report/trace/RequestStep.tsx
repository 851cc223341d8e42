import type { RunReport } from '../../../../connector/run/report';
import { JsonValueView } from '../../tree/JsonValueView';
import { formatBytes } from '../../../widgets/formatBytes';
import { RequestFacts } from '../RequestFacts';
import { Section } from '../../place/Section';

/** The call as it is made, or why there is none. */
export function RequestStep({ report: { steps: { request }, verdict }, isFailed }: {
  report: RunReport;
  isFailed: boolean;
}) {
  if (!request) {
    return isFailed ? <Section title="Request" hint="not made" isFailed><p class="lambda-input__error">{ verdict.message }</p></Section> : null;
  }

  return (
    <Section title="Request" hint={ [ request.functionName, request.region, formatBytes(request.payloadBytes) ].filter(Boolean).join(', ') } isFailed={ isFailed }>
      <RequestFacts request={ request } />
      <JsonValueView label="Request payload" value={ request.payload } root="awsFunction.payload" />
    </Section>
  );
}
