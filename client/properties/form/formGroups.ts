import type { GroupDefinition } from '@bpmn-io/properties-panel';

import { FIELD_GROUPS } from '../../../connector/fieldGroups';
import type { FieldGroup } from '../../../connector/fieldGroups';
import { FormGroup } from './FormGroup';
import type { FormGroupDefinition } from './FormGroup';
import { fieldEntry } from './fieldEntry';
import type { Form } from './Form';

/** The groups that hold what every task needs; the user's own choice is kept by the panel. */
const OPEN_AT_FIRST = [ 'authentication', 'operationDetails' ];

/** How the ids of the form's groups begin. */
export const FORM_GROUP = 'awsLambda-';

/** The form's groups. */
export function formGroups(form: Form): GroupDefinition[] {
  return FIELD_GROUPS.map(group => formGroup(group, form));
}

function formGroup({ id, label }: FieldGroup, { task, fields, findings }: Form): FormGroupDefinition {
  const itsFields = fields.filter(field => field.group === id);
  const groupId = `${FORM_GROUP}${id}`;
  const shouldOpen = OPEN_AT_FIRST.includes(id);

  return {
    id: groupId,
    label,
    component: FormGroup,
    shouldOpen,
    entries: itsFields.map(field =>
      fieldEntry(field, task, findings.filter(finding => finding.field === field.id), { groupId, shouldOpen })),
    findings: findings.filter(finding => itsFields.some(field => field.id === finding.field))
  };
}
