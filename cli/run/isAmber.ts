import type { RunReport } from '../../connector/run/report';
import { feelWarnings } from './feelWarnings';

/**
 * Whether a run came out with something that is not as it should be, whatever its verdict: a failure
 * that the task hides, a warning.
 */
export function isAmber(report: RunReport): boolean {
  return report.problems.some(({ severity }) => severity !== 'info') || feelWarnings(report).length > 0;
}
