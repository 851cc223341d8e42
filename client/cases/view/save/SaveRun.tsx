import type { Element } from 'bpmn-js/lib/model/Types';

import { titleOf } from '../../../testRun/report/verdictTexts';
import { reportOf } from '../../../testRun/run/TestRuns';
import type { CaseDesk } from '../../CaseDesk';
import { SaveRunForm } from './SaveRunForm';

/** Offers to keep the last run of a task as a test case. */
export function SaveRun({ home, desk, element }: { home: string; desk: CaseDesk; element: Element }) {
  const last = desk.runsOf(element.id).find(run => reportOf(run)?.dryRun === false);
  const report = last && reportOf(last);

  if (!last || !report) {
    return null;
  }

  if (report.problems.some(({ code }) => code === 'reportCut')) {
    return <p class="lambda-cases__hint">The last run is too large to be kept as a test case: parts of its report were left out.</p>;
  }

  return desk.view.now.savingOf === element.id
    ? <SaveRunForm key={ last.id } home={ home } desk={ desk } run={ last } report={ report } />
    : (
      <p class="lambda-cases__hint">
        <button type="button" class="lambda-form-action" onClick={ () => desk.view.show({ savingOf: element.id }) }>Save the last run as a case</button>
        { ' ' }{ last.endedAt.toLocaleTimeString() }, { titleOf(report.verdict) }
      </p>
    );
}
