import { isObject, ownEntry } from '../../../connector/jsonValues';
import type { RunReport, Verdict } from '../../../connector/run/report';
import { Banner } from './Banner';
import type { Tone } from './ToneIcon';

const TONES: Record<Verdict['kind'], Tone> = { completed: 'good', bpmnError: 'caught', retry: 'again', incident: 'bad' };

/** What Camunda does with the task; and loudly, where it completes although its function failed. */
export function VerdictBanner({ report }: { report: RunReport }) {
  const { verdict } = report;

  return (
    <>
      <Banner tone={ TONES[verdict.kind] } title={ titleOf(verdict) } message={ verdict.message }>
        <CatcherLine verdict={ verdict } />
      </Banner>
      { verdict.kind === 'completed' && report.steps.response?.functionError !== undefined && (
        <Banner tone="loud" title="The function failed, and the task completes all the same" message={ whatFailed(report) } />
      ) }
    </>
  );
}

function titleOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed':
      return 'Completed';
    case 'bpmnError':
      return `BPMN error ${verdict.code}`;
    case 'retry':
      return `Job failed, ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left`;
    case 'incident':
      return 'Incident';
  }
}

function CatcherLine({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'retry') {
    return <span class="lambda-banner__message">Next try after { verdict.backoff }.</span>;
  }

  return verdict.kind === 'bpmnError' && verdict.catcher
    ? <span class="lambda-banner__message">Caught by { verdict.catcher.name ?? verdict.catcher.id }.</span>
    : null;
}

/** The runtime ignores what the function reports of its failure (connector contract 3.6). */
function whatFailed({ steps: { response } }: RunReport): string {
  const payload = response?.payload;
  const reported = isObject(payload) ? [ ownEntry(payload, 'errorType'), ownEntry(payload, 'errorMessage') ] : [];
  const error = reported.filter(text => typeof text === 'string' && text !== '').join(': ');

  return `${error || 'It reported an error'}. Without an error expression, nobody notices.`;
}
