import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunReport } from '../../../connector/run/report';
import { ExpressionSection } from './ExpressionSection';
import { JsonBlock } from './JsonBlock';
import { MappingList } from './MappingList';
import { ProblemList } from './ProblemList';
import { problemsOf } from './problemsOf';
import { ReportFacts } from './ReportFacts';
import { RequestFacts } from './RequestFacts';
import { Section } from './Section';
import { TextBlock } from './TextBlock';
import { VariableSections } from './VariableSections';

/** A report below its verdict, the most asked for first. */
export function ReportDetails({ element, report }: { element: Element; report: RunReport }) {
  const { inputs, request, response, resultExpression, errorExpression, outputs } = report.steps;
  const notes = problemsOf(report, [ 'info' ]);

  return (
    <div class="lambda-report">
      <ProblemList label="Problems" problems={ problemsOf(report, [ 'error', 'warning' ]) } />
      <ReportFacts report={ report } />
      { response && !report.dryRun && (
        <Section title="Response payload" open>
          <JsonBlock label="Response payload" value={ response.payload } />
        </Section>
      ) }
      { !report.dryRun && <VariableSections element={ element } report={ report } /> }
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
      <MappingList title="Mapped inputs" hint="stay with the task" mappings={ inputs } />
      { request && (
        <Section title="Request">
          <RequestFacts request={ request } />
          <JsonBlock label="Request payload" value={ request.payload } />
        </Section>
      ) }
      { resultExpression && <ExpressionSection title="Result expression" step={ resultExpression } /> }
      { errorExpression && <ExpressionSection title="Error expression" step={ errorExpression } /> }
      { outputs && <MappingList title="Mapped outputs" mappings={ outputs.mappings } /> }
    </div>
  );
}
