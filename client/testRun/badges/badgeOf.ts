import type { RunReport } from '../../../connector/run/report';
import { formatDuration } from '../../widgets/formatDuration';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { reportOf, type EndedTest } from '../run/TestRuns';
import type { Tone } from '../../widgets/ToneIcon';
import type { Badge } from './Badge';

/** The badge of a task's last run that came to something; undefined where there is none. */
export function badgeOf(ended: readonly EndedTest[], isStale: (test: EndedTest) => boolean): Badge | undefined {
  const test = ended.find(candidate => reportOf(candidate) && !reportOf(candidate)?.dryRun);
  const report = test && reportOf(test);

  if (!report) {
    return undefined;
  }

  const old = isStale(test);
  const { tone, word } = verdictOf(report);
  const duration = formatDuration(report.durationMs);

  return { tone, text: duration, title: `Test run: ${word}, ${duration}${old ? '; the task has changed since' : ''}. Click to see the report.`, isStale: old };
}

function verdictOf(report: RunReport): { tone: Tone; word: string } {
  const { verdict } = report;

  switch (verdict.kind) {
    case 'completed':
      return isFunctionErrorIgnored(report) ? { tone: 'loud', word: 'completed, though the function failed' } : { tone: 'good', word: 'completed' };
    case 'bpmnError':
      return verdict.catcher
        ? { tone: 'caught', word: `BPMN error ${verdict.code}` }
        : { tone: 'bad', word: `BPMN error ${verdict.code}, caught by nobody` };
    case 'retry':
      return { tone: 'again', word: 'job failed, to be tried again' };
    case 'incident':
      return { tone: 'bad', word: 'incident' };
  }
}
