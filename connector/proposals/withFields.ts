import { fieldOf, FIELDS, type FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';

/** What a task's fields are to become, each with its `=` where it is FEEL. */
export type FieldValues = Partial<Record<FieldId, string>>;

/** A copy of a task whose headers say something else. */
export function withFields(task: LambdaTask, values: FieldValues): LambdaTask {
  return FIELDS.reduce<LambdaTask>((changed, { id }) => {
    const { binding } = fieldOf(id);
    const value = values[id];

    return binding.kind === 'header' && value !== undefined
      ? {
        ...changed,
        headers: [ ...changed.headers.filter(({ key }) => key !== binding.key), { key: binding.key, value } ]
      }
      : changed;
  }, task);
}
