import type { Element } from 'bpmn-js/lib/model/Types';

import { checkTask } from '../../connector/checks/checkTask';
import { FIELDS } from '../../connector/fields';
import { isShown } from '../../connector/fieldState';
import { readLambdaTask } from '../../connector/readLambdaTask';
import type { Finding } from '../../connector/checks/Finding';
import type { Field, FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';

/** A task as its form shows it; read anew, once, each time that the panel is drawn. */
export interface Form {
  task: LambdaTask;

  /** The fields that are shown. */
  fields: Field[];
  findings: Finding[];
}

export function readForm(element: Element): Form {
  const task = readLambdaTask(element.businessObject);

  return {
    task,
    fields: FIELDS.filter(field => isShown(task, field.id)),
    findings: checkTask(task)
  };
}

/** The id of a field's entry in the panel. */
export function entryIdOf(field: FieldId): string {
  return `awsLambda-${field}`;
}
