import { awsCliCommand, curlCommand } from '../../../connector/share/callCommands';
import { reportMarkdown } from '../../../connector/share/reportMarkdown';
import type { RunReport } from '../../../connector/run/report';
import { CopyButton } from './CopyButton';

/** What of a run can be taken elsewhere. Secrets are masked in all of it. */
export function ShareBar({ report }: { report: RunReport }) {
  const { steps: { request }, target } = report;

  return (
    <div class="lambda-share" role="group" aria-label="Copy the run">
      <span class="lambda-test__hint">Copy:</span>
      <CopyButton what="the report as Markdown" label="Report as Markdown" text={ () => reportMarkdown(report) } />
      { request && <CopyButton what="the call as AWS CLI" label="Call as AWS CLI" text={ () => awsCliCommand(request, target) } /> }
      { request && <CopyButton what="the call as cURL" label="Call as cURL" text={ () => curlCommand(request) } /> }
    </div>
  );
}
