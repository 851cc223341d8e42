import { awsCliCommand, curlCommand } from '../../../connector/share/callCommands';
import { lambdaTaskCommand, type RunCircumstances } from '../../../connector/share/lambdaTaskCommand';
import { reportMarkdown } from '../../../connector/share/reportMarkdown';
import type { RunReport, RunRequest } from '../../../connector/run/report';
import { SaveAsCase } from '../../cases/view/save/SaveAsCase';
import { useModelerService } from '../../home/useModelerService';
import { useTestBench } from '../bench/useTestBench';
import { CopyButton } from '../../widgets/CopyButton';

/** What of a run can be taken elsewhere. Secrets are masked in all of it. */
export function ShareBar({ report, run }: { report: RunReport; run: RunRequest }) {
  const { steps: { request }, target } = report;
  const circumstances = useCircumstances();

  return (
    <div class="lambda-share" role="group" aria-label="Copy the run">
      <SaveAsCase report={ report } />
      <span class="lambda-test__hint">Copy:</span>
      <CopyButton what="the report as Markdown" label="Report as Markdown" text={ () => reportMarkdown(report) } />
      { !report.mocked && <CopyButton what="the run as lambda-task command" label="Run as lambda-task" text={ async () => lambdaTaskCommand(run, await circumstances()) } /> }
      { request && <CopyButton what="the call as AWS CLI" label="Call as AWS CLI" text={ () => awsCliCommand(request, target) } /> }
      { request && <CopyButton what="the call as cURL" label="Call as cURL" text={ () => curlCommand(request) } /> }
    </div>
  );
}

/** Where the runs of this window find diagram, functions and secrets. */
function useCircumstances(): () => Promise<RunCircumstances> {
  const bench = useTestBench();
  const client = useModelerService('lambdaBridgeClient');

  return async () => {
    const functions = await client.functions();

    return {
      ...bench.circumstances,
      ...functions.kind === 'answer' ? { functions: functions.value.folder ?? undefined } : {}
    };
  };
}
