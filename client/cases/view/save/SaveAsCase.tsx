import type { RunReport } from '../../../../connector/run/report';
import { useModelerService } from '../../../home/useModelerService';
import { reportOf } from '../../../testRun/run/TestRuns';
import { caseDeskOf } from '../../desk/caseDeskOf';
import { showCases } from '../../desk/showCases';

/** Leads from a run's report to where the run is saved as a test case. */
export function SaveAsCase({ report }: { report: RunReport }) {
  const modeler = useModelerService('injector');

  const save = (): void => {
    const desk = caseDeskOf(modeler);
    const { id: taskId } = report.task;

    desk.view.show({ saving: { taskId, runId: desk.runsOf(taskId).find(run => reportOf(run) === report)?.id } });
    showCases(modeler);
  };

  return report.dryRun ? null : <button type="button" class="lambda-test__link" onClick={ save }>Save as test case</button>;
}
