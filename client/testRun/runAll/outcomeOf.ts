import type { TaskOutcome } from '../../../connector/flow/WalkStep';
import { formatDuration } from '../../widgets/formatDuration';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { titleOfRun } from '../report/verdictTexts';
import { reportOf, type EndedTest } from '../run/TestRuns';

/** What a run of a task, or the reason why there was none, means to the process. */
export function outcomeOf(run: EndedTest | { kind: 'notRun'; reason: string }): TaskOutcome {
  if ('kind' in run) {
    return { kind: 'stopped', text: `Not run: ${run.reason}` };
  }

  const report = reportOf(run);

  if (!report) {
    const { answer } = run;

    return { kind: 'stopped', text: `Not run: ${answer.kind === 'failure' ? answer.message : 'message' in answer.value ? answer.value.message : ''}` };
  }

  const { verdict, variables, steps, durationMs } = report;
  const title = `${titleOfRun(report)}, ${formatDuration(durationMs)}`;

  switch (verdict.kind) {
    case 'completed': {
      const isDoubtful = isFunctionErrorIgnored(report);

      return {
        kind: 'completed',
        variables: steps.outputs?.processVariables ?? variables,
        text: isDoubtful ? `${title}. ${verdict.message}` : title,
        isDoubtful,
        run: run.id
      };
    }
    case 'bpmnError':
      return { kind: 'bpmnError', code: verdict.code, variables, catcher: verdict.catcher, text: `${title}. ${verdict.message}`, run: run.id };
    case 'retry':
      return { kind: 'stopped', text: `${title}: ${verdict.message}. Camunda tries again after ${verdict.backoff}; here it ends.`, run: run.id };
    case 'incident':
      return { kind: 'stopped', text: `${title}: ${verdict.message}`, run: run.id };
  }
}
