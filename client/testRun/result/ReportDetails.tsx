import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunReport, RunRequest } from '../../../connector/run/report';
import { JsonValueView } from '../tree/JsonValueView';
import { ProblemList } from '../report/ProblemList';
import { isOnVerdict, problemsOf } from '../report/problemsOf';
import { ReportFacts } from '../report/ReportFacts';
import { Section } from '../place/Section';
import { ShareBar } from './ShareBar';
import { counted } from '../../widgets/counted';
import { ErrorStep } from '../report/trace/ErrorStep';
import { failedStep } from '../report/trace/failedStep';
import { InputsStep } from '../report/trace/InputsStep';
import { LogStep } from '../report/trace/LogStep';
import { OutcomeSteps } from '../report/trace/OutcomeSteps';
import { RequestStep } from '../report/trace/RequestStep';
import { ResponseStep } from '../report/trace/ResponseStep';
import { ResultNow } from '../report/trace/ResultNow';
import { ResultStep } from '../report/trace/ResultStep';
import { SecretsStep } from '../report/trace/SecretsStep';

/** A report below its verdict: what to know, and the steps of the run in their order. */
export function ReportDetails({ element, report, run, log }: {
  element: Element;
  report: RunReport;

  /** What was asked for. */
  run: RunRequest;

  /** Of the function. */
  log: string;
}) {
  const before = run.variables;
  const { inputs, job, response } = report.steps;
  const failed = failedStep(report);
  const notes = problemsOf(report, [ 'info' ]);
  const below = notes.filter(note => !isOnVerdict(note));

  // a failed call says by its own step what to do
  const problems = problemsOf(report, failed === 'response' && !response ? [ 'warning' ] : [ 'error', 'warning' ]);

  return (
    <div class="lambda-report">
      <ProblemList element={ element } label="Problems" problems={ [ ...problems, ...notes.filter(isOnVerdict) ] } />
      <ReportFacts report={ report } />
      <ShareBar report={ report } run={ run } />
      <div class="lambda-trace" role="group" aria-label="Steps of the run">
        <Section title="Variables before" hint={ counted(Object.keys(before).length, 'variable') }>
          <JsonValueView label="Variables before" value={ before } root="" />
        </Section>
        { inputs.length > 0 && <InputsStep inputs={ inputs } isFailed={ failed === 'inputs' } /> }
        { job && <SecretsStep job={ job } isFailed={ failed === 'secrets' } /> }
        <RequestStep report={ report } isFailed={ failed === 'request' } />
        <ResponseStep element={ element } report={ report } isFailed={ failed === 'response' } />
        { log !== '' && <LogStep text={ log } hint={ response ? response.functionError && 'of the failure' : 'until the call was ended' } open={ !response || response.functionError !== undefined } /> }
        <ResultNow element={ element } report={ report } />
        <ResultStep report={ report } isFailed={ failed === 'result' } />
        <ErrorStep report={ report } isFailed={ failed === 'error' } />
        { !report.dryRun && <OutcomeSteps element={ element } report={ report } before={ before } isFailed={ failed === 'outputs' } /> }
        { below.length > 0 && (
          <Section title="Notes" open>
            <ProblemList element={ element } label="Notes" problems={ below } />
          </Section>
        ) }
      </div>
    </div>
  );
}
