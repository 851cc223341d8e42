import { fieldOf, FIELDS } from '../fields';
import { isMandatory } from '../fieldState';
import { isBlank, readField } from '../readField';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** The connector fails a job that lacks one of these, with no retries (connector contract 3.4). */
export function checkMandatory(task: LambdaTask): Finding[] {
  return FIELDS
    .map(field => field.id)
    .filter(id => isMandatory(task, id) && isBlank(readField(task, id)))
    .map(id => error(id, 'missing', `${fieldOf(id).label} must not be empty.`));
}
