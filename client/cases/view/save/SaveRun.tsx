import type { Element } from 'bpmn-js/lib/model/Types';

import { titleOfRun } from '../../../testRun/report/verdictTexts';
import { reportOf } from '../../../testRun/run/TestRuns';
import type { CaseDesk } from '../../desk/CaseDesk';
import { SaveRunForm } from './SaveRunForm';

/** Offers to keep the last run of a task as a test case. */
export function SaveRun({ home, desk, element }: { home: string; desk: CaseDesk; element: Element }) {
  const { saving } = desk.view.now;
  const runs = desk.runsOf(element.id).filter(run => reportOf(run)?.dryRun === false);
  const isSaving = saving?.taskId === element.id;
  const run = isSaving && runs.find(({ id }) => id === saving.runId) || runs[0];
  const report = run && reportOf(run);

  if (!run || !report) {
    return null;
  }

  if (report.problems.some(({ code }) => code === 'reportCut')) {
    return <p class="lambda-cases__hint">The last run is too large to be kept as a test case: parts of its report were left out.</p>;
  }

  return isSaving
    ? <SaveRunForm key={ run.id } home={ home } desk={ desk } run={ run } report={ report } />
    : (
      <p class="lambda-cases__hint">
        <button type="button" class="lambda-form-action" onClick={ () => desk.view.show({ saving: { taskId: element.id } }) }>Save the last run as a case</button>
        { ' ' }{ run.endedAt.toLocaleTimeString() }, { titleOfRun(report) }
      </p>
    );
}
