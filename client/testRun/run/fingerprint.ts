import type { RunBasis } from './prepareRun';

/**
 * Equal for runs that would do the same: task, test variables and target. The task's name and id say
 * nothing of that.
 */
export function fingerprint({ task, variables, target }: RunBasis): string {
  return JSON.stringify([ { ...task, id: '', name: '' }, variables, target ]);
}
