import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunOutcome } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../bridgeClient/BridgeClient';
import type { TestBench } from '../TestBench';
import { Banner } from './Banner';
import { FunctionFailed, isErrorExpressionAsRun } from './FunctionFailed';
import { isFunctionErrorIgnored } from './problemsOf';
import { ReportDetails } from './ReportDetails';
import { VerdictBanner } from './VerdictBanner';

/** What came of a task's last run. What is below the live region is not read out, but found by its headings. */
export function RunResult({ element, bench }: { element: Element; bench: TestBench }) {
  const run = bench.runs.get(element.id);
  const answer = run?.kind === 'ended' ? run.answer : undefined;
  const report = answer?.kind === 'answer' && answer.value.kind === 'report' ? answer.value.report : undefined;
  const banner = useScrollToNews(answer);

  // the banner of a failed function has its own way to run again
  const isMended = report && isFunctionErrorIgnored(report) && !isErrorExpressionAsRun(element, report);
  const isStale = run?.kind === 'ended' && !isMended && bench.isStale(element, run);

  const runAgain = (): void => void bench.run(element, report?.dryRun);

  return (
    <div class="lambda-test__result">
      <div role="status" ref={ banner }>
        { answer && <ResultBanner answer={ answer } /> }
        { report && isFunctionErrorIgnored(report) && <FunctionFailed element={ element } report={ report } onRunAgain={ runAgain } /> }
      </div>
      { report && (
        <>
          { isStale && <Stale isDryRun={ report.dryRun } onRunAgain={ runAgain } /> }
          <ReportDetails element={ element } report={ report } />
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

function Stale({ isDryRun, onRunAgain }: { isDryRun: boolean; onRunAgain: () => void }) {
  return (
    <p class="lambda-test__stale">
      Changed since this run: this may not be what comes of it now.{ ' ' }
      <button type="button" class="lambda-test__link" onClick={ onRunAgain }>{ isDryRun ? 'Dry run again' : 'Run again' }</button>
    </p>
  );
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
