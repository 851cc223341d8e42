import type { RunReport } from '../../../connector/run/report';
import { InputList } from './InputList';
import { JsonBlock } from './JsonBlock';
import { ProblemList } from './ProblemList';
import { problemsOf } from './problemsOf';
import { ReportFacts } from './ReportFacts';
import { RequestFacts } from './RequestFacts';
import { Section } from './Section';
import { TextBlock } from './TextBlock';

/** A report below its verdict, the most asked for first. */
export function ReportDetails({ report }: { report: RunReport }) {
  const { steps: { inputs, request, response, outputs }, variables } = report;
  const notes = problemsOf(report, [ 'info' ]);

  return (
    <div class="lambda-report">
      <ProblemList label="Problems" problems={ problemsOf(report, [ 'error', 'warning' ]) } />
      <ReportFacts report={ report } />
      { response && (
        <Section title="Response payload" open>
          <JsonBlock label="Response payload" value={ response.payload } />
        </Section>
      ) }
      <Section title="Resulting variables" open>
        <JsonBlock label="Resulting variables" value={ variables } />
      </Section>
      { outputs && outputs.mappings.length > 0 && (
        <Section title="Process variables after the outputs" open>
          <JsonBlock label="Process variables after the outputs" value={ outputs.processVariables } />
        </Section>
      ) }
      { notes.length > 0 && (
        <Section title="Notes" open>
          <ProblemList label="Notes" problems={ notes } />
        </Section>
      ) }
      { response?.log && (
        <Section key={ `log ${response.functionError}` } title="Function log" open={ response.functionError !== undefined }>
          <TextBlock label="Function log" text={ response.log.text } />
        </Section>
      ) }
      <InputList inputs={ inputs } />
      { request && (
        <Section title="Request">
          <RequestFacts request={ request } />
          <JsonBlock label="Request payload" value={ request.payload } />
        </Section>
      ) }
    </div>
  );
}
