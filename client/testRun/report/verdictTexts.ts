import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import type { RunReport, Verdict } from '../../../connector/run/report';
import type { Tone } from '../../widgets/ToneIcon';

const TONES: Record<Verdict['kind'], Tone> = { completed: 'good', bpmnError: 'caught', retry: 'again', incident: 'bad' };

/** How bad a verdict is. */
export function toneOf(verdict: Verdict): Tone {
  return verdict.kind === 'bpmnError' && !verdict.catcher ? 'bad' : TONES[verdict.kind];
}

/** A run among others in a few words: what is read is true for the process. */
export function titleOfRun(report: RunReport): string {
  return isFunctionErrorIgnored(report) ? 'Function failed, unnoticed' : report.dryRun ? 'Dry run' : titleOf(report.verdict);
}

/** A verdict in a few words. */
export function titleOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed':
      return 'Completed';
    case 'bpmnError':
      return verdict.catcher ? `BPMN error ${verdict.code}` : `BPMN error ${verdict.code}, caught by nobody`;
    case 'retry':
      return `Job failed, ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left`;
    case 'incident':
      return 'Incident';
  }
}
