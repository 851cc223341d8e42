import type { RunReport, Verdict } from '../../../connector/run/report';
import { Banner } from './Banner';
import { CatcherLink } from './CatcherLink';
import { isFunctionErrorIgnored } from './problemsOf';
import type { Tone } from './ToneIcon';

const TONES: Record<Verdict['kind'], Tone> = { completed: 'good', bpmnError: 'caught', retry: 'again', incident: 'bad' };

/** What Camunda does with the task; of a dry run, whether the call is permitted. */
export function VerdictBanner({ report }: { report: RunReport }) {
  const { verdict } = report;

  return report.dryRun ? <DryRunBanner verdict={ verdict } /> : (
    <Banner tone={ toneOf(verdict) } title={ titleOf(verdict) } message={ isFunctionErrorIgnored(report) ? undefined : verdict.message }>
      <WhatFollows verdict={ verdict } />
    </Banner>
  );
}

/** Nothing was run, so Camunda would not do this to the task: it is a check. */
function DryRunBanner({ verdict: { kind, message } }: { verdict: Verdict }) {
  return kind === 'completed'
    ? <Banner tone="good" title="Dry run: permitted" message={ message } />
    : <Banner tone="bad" title="Dry run: failed" message={ message } />;
}

function toneOf(verdict: Verdict): Tone {
  return verdict.kind === 'bpmnError' && !verdict.catcher ? 'bad' : TONES[verdict.kind];
}

function titleOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed':
      return 'Completed';
    case 'bpmnError':
      return verdict.catcher ? `BPMN error ${verdict.code}` : `BPMN error ${verdict.code}, caught by nobody`;
    case 'retry':
      return `Job failed, ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left`;
    case 'incident':
      return 'Incident';
  }
}

function WhatFollows({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'retry') {
    return <span class="lambda-banner__message">Next try after { verdict.backoff }.</span>;
  }

  return verdict.kind === 'bpmnError' && verdict.catcher
    ? <span class="lambda-banner__message">Caught by <CatcherLink catcher={ verdict.catcher } />.</span>
    : null;
}
