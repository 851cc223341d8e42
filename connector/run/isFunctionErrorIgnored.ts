import { FUNCTION_ERROR_IGNORED } from './remarks';
import type { RunReport } from './report';

/** Whether the task completes although its function reported an error (connector contract 3.6). */
export function isFunctionErrorIgnored({ problems }: Pick<RunReport, 'problems'>): boolean {
  return problems.some(({ code }) => code === FUNCTION_ERROR_IGNORED);
}
