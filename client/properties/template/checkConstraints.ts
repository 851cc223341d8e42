import type { Finding } from '../../../connector/checks/Finding';
import { error } from '../../../connector/checks/Finding';
import { fieldOf } from '../../../connector/fields';
import type { FieldId } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { isBlank, isFeel, readField } from '../../../connector/readField';
import type { Constraints, TemplateProperty } from '../../model/ElementTemplates';

/** What a task's template demands of a field that is not so; what the Modeler's Problems panel says of it too. */
export function checkConstraints(
  task: LambdaTask, field: FieldId, { constraints = {}, feel }: TemplateProperty
): Finding[] {
  const value = readField(task, field);

  // the form never asks for a payload (connector contract 2)
  if (isBlank(value)) {
    return constraints.notEmpty && field !== 'payload' ? [ refused(field, 'must not be empty.') ] : [];
  }

  return feel && isFeel(value) ? [] : violations(value, constraints).map(violation => refused(field, violation));
}

function violations(value: string, { minLength = 0, maxLength = Infinity, pattern }: Constraints): string[] {
  if (value.length > maxLength) {
    return [ `must not have more than ${maxLength} characters.` ];
  }

  if (value.length < minLength) {
    return [ `must have at least ${minLength} characters.` ];
  }

  return pattern === undefined ? [] : mismatches(value, pattern);
}

function mismatches(value: string, pattern: NonNullable<Constraints['pattern']>): string[] {
  const { value: expression, message = `must match ${expression}.` } = typeof pattern === 'string' ? { value: pattern } : pattern;

  return new RegExp(expression).test(value) ? [] : [ message ];
}

function refused(field: FieldId, message: string): Finding {
  return error(field, 'refusedByTemplate', `${fieldOf(field).label} ${message}`);
}
