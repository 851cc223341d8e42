import type { Element } from 'bpmn-js/lib/model/Types';

import { TARGETS } from '../../../connector/target/targets';
import { formatDuration } from '../../widgets/formatDuration';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { useReportView } from '../place/ReportContext';
import { Section } from '../place/Section';
import { titleOfRun, toneOf } from '../report/verdictTexts';
import { ToneIcon } from '../../widgets/ToneIcon';
import { counted } from '../../widgets/counted';
import { reportOf, type EndedTest } from '../run/TestRuns';
import type { TestBench } from '../bench/TestBench';
import { Comparison } from './Comparison';

/** The task's runs of this session: to be looked at again, compared, and done again. */
export function HistorySection({ element, bench, shown }: { element: Element; bench: TestBench; shown: EndedTest }) {
  const view = useReportView();
  const runs = bench.runs.ended(element.id).filter(reportOf);
  const compared = runs.find(({ id }) => id === view.comparedRun && id !== shown.id);

  return runs.length < 2 ? null : (
    <Section title="History" hint={ counted(runs.length, 'run') }>
      <ol class="lambda-history" aria-label="Runs of this session">
        { runs.map(test => (
          <li key={ test.id } class={ `lambda-history__run ${test.id === shown.id ? 'lambda-history__run--shown' : ''}` }>
            <Run test={ test } />
            <span class="lambda-history__actions">
              { test.id === shown.id
                ? <span class="lambda-test__hint">shown</span>
                : <>
                  <button type="button" class="lambda-test__link" onClick={ () => view.choose({ shownRun: test.id }) }>Show</button>
                  <button type="button" class="lambda-test__link" onClick={ () => view.choose({ comparedRun: test.id }) }>Compare</button>
                </> }
              <button type="button" class="lambda-test__link" title="With the task, variables and target of that run" onClick={ () => void bench.rerun(test) }>Run again</button>
            </span>
          </li>
        )) }
      </ol>
      { compared && <Comparison before={ compared } after={ shown } /> }
    </Section>
  );
}

function Run({ test }: { test: EndedTest }) {
  const report = reportOf(test);

  return report ? (
    <span class={ `lambda-history__text lambda-timeline__try--${toneOf(report.verdict)}` }>
      <ToneIcon tone={ isFunctionErrorIgnored(report) ? 'loud' : toneOf(report.verdict) } />
      <span>
        { test.endedAt.toLocaleTimeString() } { titleOfRun(report) }
        <span class="lambda-test__hint"> { TARGETS[report.target.kind].label }, { formatDuration(report.durationMs) }</span>
      </span>
    </span>
  ) : null;
}
