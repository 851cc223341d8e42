import type { RunReport } from './report';

/** The code of what everybody has to know first. */
export const FUNCTION_ERROR_IGNORED = 'functionErrorIgnored';

/** Whether the task completes although its function reported an error (connector contract 3.6). */
export function isFunctionErrorIgnored({ problems }: Pick<RunReport, 'problems'>): boolean {
  return problems.some(({ code }) => code === FUNCTION_ERROR_IGNORED);
}
