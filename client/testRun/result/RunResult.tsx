import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunOutcome } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../bridgeClient/BridgeClient';
import { logOf, reportOf, type EndedTest } from '../run/TestRuns';
import { useTestBench } from '../bench/useTestBench';
import { Banner } from '../../widgets/Banner';
import { FunctionFailed, isErrorExpressionAsRun } from '../report/FunctionFailed';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { HistorySection } from '../history/HistorySection';
import { WhatIfSection } from '../whatIf/WhatIfSection';
import { LiveRunView, LiveStage } from './LiveRunView';
import { ReportContext, useTaskView } from '../place/ReportContext';
import { ReportDetails } from './ReportDetails';
import { LogStep } from '../report/trace/LogStep';
import { ThrowBpmnError } from './ThrowBpmnError';
import { VerdictBanner } from '../report/VerdictBanner';

/**
 * What came of a task's last run. While the next one goes on, and where that
 * brings no report, the last report stays, marked as old. What is below the live
 * region is not read out, but found by its headings.
 */
export function RunResult({ element }: { element: Element }) {
  const bench = useTestBench();
  const running = bench.runs.running(element.id);
  const ended = bench.runs.ended(element.id);
  const [ last ] = ended;
  const view = useTaskView(bench.views.of(element.id));
  const chosen = ended.find(({ id }) => id === view.shownRun);
  const shown = chosen ?? ended.find(reportOf);
  const report = shown && reportOf(shown);
  const isOld = running !== undefined || shown !== last;
  const banner = useScrollToFirst(last);

  // the banner of a failed function has its own way to run again
  const isMended = report && isFunctionErrorIgnored(report) && !isErrorExpressionAsRun(element, report);
  const isStale = shown && !isOld && !isMended && bench.isStale(element, shown);

  const runAgain = (): void => void bench.run(element, { dryRun: report?.dryRun });

  return (
    <div class="lambda-test__result">
      <div role="status" ref={ banner }>
        { running && <LiveStage running={ running } /> }
        { last && last !== shown && !running && <ResultBanner answer={ last.answer } /> }
        { report && !isOld && <Verdict element={ element } test={ shown } onRunAgain={ runAgain } /> }
      </div>
      { report && !isOld && <ThrowBpmnError key={ shown.id } element={ element } report={ report } /> }
      <ReportContext.Provider value={ view }>
        { running && <LiveRunView running={ running } /> }
        { last && last !== shown && !running && !reportOf(last) && logOf(last) !== '' && <LogStep text={ logOf(last) } hint="until the run ended" open /> }
      </ReportContext.Provider>
      { report && (
        <div class={ isOld ? 'lambda-test__old' : undefined }>
          { isOld && <Old test={ shown } onLast={ chosen && (() => view.choose({ shownRun: undefined })) } /> }
          { isOld && <Verdict element={ element } test={ shown } onRunAgain={ runAgain } /> }
          { isStale && <Stale isDryRun={ report.dryRun } onRunAgain={ runAgain } /> }
          <ReportContext.Provider value={ view }>
            <ReportDetails
              element={ element }
              report={ report }
              run={ shown.request }
              log={ logOf(shown) }
            />
          </ReportContext.Provider>
        </div>
      ) }
      <ReportContext.Provider value={ view }>
        { shown && <HistorySection element={ element } bench={ bench } shown={ shown } /> }
        <WhatIfSection element={ element } bench={ bench } />
      </ReportContext.Provider>
    </div>
  );
}

function Verdict({ element, test, onRunAgain }: { element: Element; test: EndedTest; onRunAgain: () => void }) {
  const report = reportOf(test);

  return report ? (
    <>
      { isFunctionErrorIgnored(report)
        ? <FunctionFailed element={ element } report={ report } onRunAgain={ onRunAgain } />
        : <VerdictBanner report={ report } /> }
    </>
  ) : null;
}

/** Why there is no report. */
function ResultBanner({ answer }: { answer: BridgeAnswer<RunOutcome> }) {
  if (answer.kind === 'failure') {
    return answer.reason === 'cancelled'
      ? <Banner tone="neutral" title="Cancelled" message={ answer.message } />
      : <Banner tone="bad" title="Not run" message={ answer.message } />;
  }

  return answer.value.kind === 'notRun'
    ? <Banner tone={ answer.value.reason === 'cancelled' ? 'neutral' : 'bad' } title="Not run" message={ answer.value.message } />
    : null;
}

function Old({ test: { endedAt }, onLast }: { test: EndedTest; onLast?: () => void }) {
  return (
    <p class="lambda-test__hint">
      Result of the run at { endedAt.toLocaleTimeString() }:
      { onLast && <>{ ' ' }<button type="button" class="lambda-test__link" onClick={ onLast }>Back to the last run</button></> }
    </p>
  );
}

function Stale({ isDryRun, onRunAgain }: { isDryRun: boolean; onRunAgain: () => void }) {
  return (
    <p class="lambda-test__stale">
      Changed since this run: this may not be what comes of it now.{ ' ' }
      <button type="button" class="lambda-test__link" onClick={ onRunAgain }>{ isDryRun ? 'Dry run again' : 'Run again' }</button>
    </p>
  );
}

/** Brings the first result into sight that comes while one looks; with the next one the place stays. */
function useScrollToFirst(last: EndedTest | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const hadResult = useRef(last !== undefined);

  useEffect(() => {
    if (last && !hadResult.current) {
      hadResult.current = true;
      place.current?.scrollIntoView({ block: 'center' });
    }
  }, [ last ]);

  return place;
}
