import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunReport } from '../../../../connector/run/report';
import { JsonValueView } from '../../tree/JsonValueView';
import { problemsOf } from '../problemsOf';
import { ProblemList } from '../ProblemList';
import { Section } from '../../place/Section';
import { responseOf } from '../responseOf';
import { MapToVariable } from './MapToVariable';
import { StackTrace } from './StackTrace';

/** What the function answered, or why it did not. */
export function ResponseStep(
  { element, report, isFailed }: { element: Element; report: RunReport; isFailed: boolean }
) {
  const { steps: { request, response }, verdict } = report;

  if (!response) {
    return request && isFailed ? (
      <Section title="Response" hint="none" isFailed>
        <p class="lambda-input__error">{ verdict.message }</p>
        <ProblemList element={ element } label="What to do" problems={ problemsOf(report, [ 'error' ]) } />
      </Section>
    ) : null;
  }

  return (
    <Section
      title="Response"
      hint={ `status ${response.statusCode}` }
      count={ response.functionError && `function error ${response.functionError}` }
      durationMs={ response.durationMs }
      isFailed={ isFailed }
      open={ !report.dryRun }
    >
      <JsonValueView
        label="Response payload"
        value={ response.payload }
        root="response.payload"
        actions={ report.dryRun ? undefined : path =>
          <MapToVariable element={ element } response={ responseOf(response) } path={ path } /> }
      />
      { response.functionError && <StackTrace payload={ response.payload } /> }
    </Section>
  );
}
