import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { RunOutcome } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../bridgeClient/BridgeClient';
import type { TestRun } from '../run/TestRuns';
import { Banner } from './Banner';
import { ReportDetails } from './ReportDetails';
import { VerdictBanner } from './VerdictBanner';

/** What came of a task's last run. What is below the live region is not read out, but found by its headings. */
export function RunResult({ run, isStale }: { run: TestRun | undefined; isStale: boolean }) {
  const answer = run?.kind === 'ended' ? run.answer : undefined;
  const banner = useScrollToNews(answer);

  return (
    <div class="lambda-test__result">
      <div role="status" ref={ banner }>
        { answer && <ResultBanner answer={ answer } /> }
      </div>
      { answer?.kind === 'answer' && answer.value.kind === 'report' && (
        <>
          { isStale && <p class="lambda-test__stale">Changed since this run: run again to see what comes of it now.</p> }
          <ReportDetails report={ answer.value.report } />
        </>
      ) }
    </div>
  );
}

function ResultBanner({ answer }: { answer: BridgeAnswer<RunOutcome> }) {
  if (answer.kind === 'failure') {
    return answer.reason === 'cancelled'
      ? <Banner tone="neutral" title="Cancelled" message={ answer.message } />
      : <Banner tone="bad" title="Not run" message={ answer.message } />;
  }

  return answer.value.kind === 'report'
    ? <VerdictBanner report={ answer.value.report } />
    : <Banner tone={ answer.value.reason === 'cancelled' ? 'neutral' : 'bad' } title="Not run" message={ answer.value.message } />;
}

/** Brings an answer into sight that comes while one looks; not one that was there before. */
function useScrollToNews(answer: object | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(answer);

  useEffect(() => {
    if (answer && answer !== seen.current) {
      place.current?.scrollIntoView({ block: 'center' });
    }

    seen.current = answer;
  }, [ answer ]);

  return place;
}
