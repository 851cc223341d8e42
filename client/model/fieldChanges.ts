import { fieldOf } from '../../connector/fields';
import { EMPTY_PAYLOAD } from '../../connector/readField';
import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';

/** What is to become of one place in a task; without a value it is removed. */
export type Change =
  | { kind: 'input'; name: string; value?: string }
  | { kind: 'header'; name: string; value?: string }
  | { kind: 'property'; name: string; value?: string }
  | { kind: 'taskDefinition'; name: 'retries'; value?: string };

/** All that changes in a task when a field is set. */
export function changesOf(task: LambdaTask, field: FieldId, value: string | undefined): Change[] {
  switch (field) {
    case 'authenticationType':
      return value === 'defaultCredentialsChain' ? [ change(field, value), change('accessKey'), change('secretKey') ] : [ change(field, value) ];
    case 'region':
      return regionChanges(task, value);
    case 'payload':

      // a task without payload deploys, but its job fails (connector contract 3.4)
      return [ change(field, value ?? EMPTY_PAYLOAD) ];
    default:
      return [ change(field, value) ];
  }
}

function change(field: FieldId, value?: string): Change {
  const { binding } = fieldOf(field);

  switch (binding.kind) {
    case 'input':
      return { kind: 'input', name: binding.target, value };
    case 'header':
      return { kind: 'header', name: binding.key, value };
    case 'taskDefinition':
      return { kind: 'taskDefinition', name: binding.property, value };
  }
}

/**
 * The region is changed where it stands, so that what else reads its
 * deprecated place, an older connector or a template, goes on finding it there.
 */
function regionChanges(task: LambdaTask, value: string | undefined): Change[] {
  const { binding } = fieldOf('region');

  if (binding.kind !== 'input' || !binding.deprecatedTarget) {
    return [ change('region', value) ];
  }

  const { target, deprecatedTarget } = binding;

  if (value === undefined) {
    return [ { kind: 'input', name: target }, { kind: 'input', name: deprecatedTarget } ];
  }

  const has = (name: string) => task.inputs.some(input => input.target === name);

  return [ { kind: 'input', name: has(deprecatedTarget) && !has(target) ? deprecatedTarget : target, value } ];
}
