import type { Element } from 'bpmn-js/lib/model/Types';

import { checkTask } from '../../../connector/checks/checkTask';
import { FIELDS } from '../../../connector/fields';
import { isShown } from '../../../connector/fieldState';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { Finding } from '../../../connector/checks/Finding';
import type { Field, FieldId } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { checkConstraints } from '../template/checkConstraints';
import type { TemplateFields } from '../template/TemplateFields';

/** A task as its form shows it; read anew, once, each time that the panel is drawn. */
export interface Form {
  task: LambdaTask;

  /** The fields that are shown. */
  fields: Field[];
  findings: Finding[];
}

/** @param template what the task's element template makes of the fields, where it has one */
export function readForm(element: Element, template?: TemplateFields): Form {
  const task = readLambdaTask(element.businessObject);

  return {
    task,
    fields: FIELDS.filter(({ id }) => isShown(task, id) && !isKeptFromView(task, id, template)),
    findings: template ? findingsWith(template, task) : checkTask(task)
  };
}

function isKeptFromView(task: LambdaTask, field: FieldId, template?: TemplateFields): boolean {
  return template !== undefined && (template.hidden.has(field) || field === 'authenticationType' && knowsKeysOnly(template, task));
}

/** Before version 4 the template asks for the keys, and not for how to authenticate (connector contract 1). */
function knowsKeysOnly({ shown }: TemplateFields, task: LambdaTask): boolean {
  return shown.has('accessKey') && !shown.has('authenticationType') && readField(task, 'authenticationType') === 'credentials';
}

/** An entry of the template shows errors, and has no place for warnings. */
function findingsWith({ shown, strict }: TemplateFields, task: LambdaTask): Finding[] {
  const own = checkTask(task).filter(({ field, severity }) => severity === 'error' || !strict.has(field));
  const isFree = (field: FieldId) => !own.some(finding => finding.field === field && finding.severity === 'error');

  return [ ...own, ...[ ...shown ].flatMap(([ field, property ]) => isFree(field)
    ? checkConstraints(task, field, property)
    : []) ];
}
