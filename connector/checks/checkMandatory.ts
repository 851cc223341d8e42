import { fieldOf, FIELDS } from '../fields';
import { textOf } from '../fieldTexts';
import { isMandatory } from '../fieldState';
import { isBlank, readField } from '../readField';
import { error } from './Finding';
import type { FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The connector fails a job that lacks one of these, with no retries (connector contract 3.4). */
export function checkMandatory(task: LambdaTask): Finding[] {
  return FIELDS
    .map(field => field.id)
    .filter(id => isMandatory(task, id) && isBlank(readField(task, id)))
    .map(id => error(id, 'missing', missingMessage(id, task)));
}

function missingMessage(id: FieldId, { engineVersion }: LambdaTask): string {
  const { placeholder } = textOf(id, engineVersion);

  return `${fieldOf(id).label} must not be empty: enter one, such as ${placeholder}.`;
}
