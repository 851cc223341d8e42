import { fieldOf } from './fields';
import type { Binding, FieldId } from './fields';
import type { LambdaTask } from './lambdaTask';

/** What an empty payload is written as, so that the task deploys and runs (connector contract 2). */
export const EMPTY_PAYLOAD = '={}';

/**
 * A field's value as the connector takes it: the last of doubled ones, the
 * region's deprecated place where the new one is absent (connector contract 1).
 *
 * @returns text, where it is FEEL with its `=`; undefined where the task has none
 */
export function readField(task: LambdaTask, id: FieldId): string | undefined {
  const { binding, absentMeans } = fieldOf(id);

  return readBinding(task, binding) ?? absentMeans;
}

/** The value of an input by its target; of two the later one, which wins in the engine (connector contract 3.1). */
export function readInput(task: LambdaTask, target: string): string | undefined {
  return task.inputs.filter(input => input.target === target).at(-1)?.source;
}

function readBinding(task: LambdaTask, binding: Binding): string | undefined {
  switch (binding.kind) {
    case 'input':
      return readInput(task, placeOf(task, binding));
    case 'header':
      return task.headers.filter(header => header.key === binding.key).at(-1)?.value;
    case 'taskDefinition':
      return task.retries;
  }
}

function placeOf(task: LambdaTask, { target, deprecatedTarget }: Extract<Binding, { kind: 'input' }>): string {
  const isThere = task.inputs.some(input => input.target === target);

  return !isThere && deprecatedTarget ? deprecatedTarget : target;
}

/** Whether a value is missing or only blanks, which the connector takes as missing. */
export function isBlank(value: string | undefined): value is undefined | '' {
  return value === undefined || value.trim() === '';
}

/** Whether a value is FEEL: begins with `=`. */
export function isFeel(value: string | undefined): value is string {
  return value !== undefined && value.startsWith('=');
}
