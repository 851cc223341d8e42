import { fieldOf } from './fields';
import { isBlank, readField, readInput } from './readField';
import type { FieldId } from './fields';
import type { LambdaTask } from './lambdaTask';

/**
 * Whether the connector fails the task where the field is empty (connector
 * contract 3.4). A reusable credential brings authentication and region
 * (connector contract 1); an input for all of `authentication` brings its parts.
 */
export function isMandatory(task: LambdaTask, id: FieldId): boolean {
  switch (id) {
    case 'accessKey':
    case 'secretKey':
      return readField(task, 'authenticationType') === 'credentials' && !hasCredential(task) && !isPartOfInput(task, id);
    case 'region':
      return !hasCredential(task) && !isPartOfInput(task, id);
    case 'functionName':
      return !isPartOfInput(task, id);
    default:
      return false;
  }
}

/** Whether the form shows the field: the keys have no meaning to the default credentials chain. */
export function isShown(task: LambdaTask, id: FieldId): boolean {
  const isKey = id === 'accessKey' || id === 'secretKey';

  return !isKey || readField(task, 'authenticationType') !== 'defaultCredentialsChain';
}

/** Whether a reusable credential is set, which wins over what the task itself says (connector contract 1). */
export function hasCredential(task: LambdaTask): boolean {
  return !isBlank(readInput(task, 'awsCredential'));
}

/** Whether an input further up, such as `awsFunction`, may hold the field's value: only the engine knows. */
export function isPartOfInput(task: LambdaTask, id: FieldId): boolean {
  const { binding } = fieldOf(id);

  if (binding.kind !== 'input') {
    return false;
  }

  const [ parent ] = binding.target.split('.');

  return parent !== undefined && !isBlank(readInput(task, parent));
}
