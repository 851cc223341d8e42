import type { RunReport, Verdict } from '../../../connector/run/report';
import { whenTriedAgain } from '../../../connector/run/conclusion/whenTriedAgain';
import { Banner } from '../../widgets/Banner';
import { CatcherLink } from './CatcherLink';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { titleOf, toneOf } from './verdictTexts';

/** What Camunda does with the task; of a dry run, whether the function can be called. */
export function VerdictBanner({ report }: { report: RunReport }) {
  const { verdict } = report;

  return report.dryRun ? <DryRunBanner verdict={ verdict } /> : (
    <Banner
      tone={ toneOf(verdict) }
      title={ titleOf(verdict) }
      message={ isFunctionErrorIgnored(report) ? undefined : verdict.message }
    >
      <WhatFollows verdict={ verdict } />
    </Banner>
  );
}

/** Nothing was run, so Camunda would not do this to the task: it is a check. */
function DryRunBanner({ verdict: { kind, message } }: { verdict: Verdict }) {
  return kind === 'completed'
    ? <Banner tone="good" title="Dry run: passed" message={ message } />
    : <Banner tone="bad" title="Dry run: failed" message={ message } />;
}

function WhatFollows({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'retry') {
    return <span class="lambda-banner__message">Next try { whenTriedAgain(verdict.backoff) }.</span>;
  }

  return verdict.kind === 'bpmnError' && verdict.catcher
    ? <span class="lambda-banner__message">Caught by <CatcherLink catcher={ verdict.catcher } />.</span>
    : null;
}
