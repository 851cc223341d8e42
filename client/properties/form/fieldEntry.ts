import type { EntryDefinition, EntryProps } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { Finding } from '../../../connector/checks/Finding';
import type { Field, FieldId } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { EMPTY_PAYLOAD, isBlank, readField } from '../../../connector/readField';
import { AuthenticationTypeField } from '../fields/AuthenticationTypeField';
import { CredentialField } from '../fields/CredentialField';
import { ExpressionField } from '../fields/ExpressionField';
import { FeelField } from '../fields/FeelField';
import type { FieldProps } from '../fields/FieldProps';
import { OperationTypeField } from '../fields/OperationTypeField';
import { PayloadField } from '../fields/PayloadField';
import { RegionField } from '../fields/RegionField';
import { TextField } from '../fields/TextField';
import { FunctionNameField } from '../pickers/FunctionNameField';
import { entryIdOf } from '../places/entryIdOf';
import { WhenOpen } from './WhenOpen';
import type { WhenOpenProps } from './WhenOpen';

/** An entry that carries what its component is given. */
export interface FieldEntry extends EntryDefinition, Omit<WhenOpenProps, keyof EntryProps> {}

/** The group that an entry stands in. */
export type EntryGroup = Pick<WhenOpenProps, 'groupId' | 'shouldOpen'>;

const COMPONENTS: Record<FieldId, (props: FieldProps) => VNode> = {
  authenticationType: AuthenticationTypeField,
  accessKey: CredentialField,
  secretKey: CredentialField,
  region: RegionField,
  operationType: OperationTypeField,
  functionName: FunctionNameField,
  payload: PayloadField,
  resultVariable: TextField,
  resultExpression: ExpressionField,
  errorExpression: ExpressionField,
  retries: FeelField,
  retryBackoff: TextField
};

/** The entry of a field in the panel. */
export function fieldEntry(field: Field, task: LambdaTask, findings: Finding[], group: EntryGroup): FieldEntry {
  return {
    id: entryIdOf(field.id),
    component: WhenOpen,
    fieldComponent: COMPONENTS[field.id],
    isEdited: () => isEdited(field, task),
    field,
    task,
    findings,
    ...group
  };
}

/** Told by the task, for a closed group draws no fields; what the connector takes by itself is no edit. */
function isEdited({ id, absentMeans }: Field, task: LambdaTask): boolean {
  const value = readField(task, id);

  return !isBlank(value) && value !== absentMeans && !(id === 'payload' && value === EMPTY_PAYLOAD);
}
