import { editDistance } from '../editDistance';
import type { LambdaTask } from '../lambdaTask';

/** Longer ids cost more to compare than they tell. */
const MAX_LENGTH = 100;

/**
 * The task that was probably meant by an id that a diagram has no longer: one
 * whose id or name is near, or the only one that no case is for.
 *
 * @param used the ids that cases name
 */
export function likelyTask(
  id: string, tasks: readonly LambdaTask[], used: ReadonlySet<string>
): LambdaTask | undefined {
  const [ near ] = tasks
    .map(task => ({ task, distance: distanceTo(id, task) }))
    .filter(({ task, distance }) => distance <= Math.max(2, Math.floor(Math.min(id.length, task.id.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  const [ only, ...more ] = tasks.filter(task => !used.has(task.id));

  return near?.task ?? (more.length === 0 ? only : undefined);
}

function distanceTo(id: string, task: LambdaTask): number {
  if (id.length > MAX_LENGTH || task.id.length > MAX_LENGTH) {
    return Infinity;
  }

  const names = [ task.id, ...(task.name === undefined ? [] : [ task.name.replace(/\W/g, '').slice(0, MAX_LENGTH) ]) ];

  return Math.min(...names.map(name => editDistance(id.toLowerCase(), name.toLowerCase())));
}
