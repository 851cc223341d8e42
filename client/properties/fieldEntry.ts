import type { EntryDefinition, EntryProps } from '@bpmn-io/properties-panel';
import { isFeelEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { Finding } from '../../connector/checks/Finding';
import type { Field, FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';
import { AuthenticationTypeField } from './AuthenticationTypeField';
import { ExpressionField } from './ExpressionField';
import { FeelField } from './FeelField';
import type { FieldProps } from './FieldProps';
import { entryIdOf } from './Form';
import { OperationTypeField } from './OperationTypeField';
import { PayloadField } from './PayloadField';
import { RegionField } from './RegionField';
import { TextField } from './TextField';

/** An entry that carries what its component is given. */
export interface FieldEntry extends EntryDefinition, Omit<FieldProps, keyof EntryProps> {}

const COMPONENTS: Record<FieldId, (props: FieldProps) => VNode> = {
  authenticationType: AuthenticationTypeField,
  accessKey: FeelField,
  secretKey: FeelField,
  region: RegionField,
  operationType: OperationTypeField,
  functionName: FeelField,
  payload: PayloadField,
  resultVariable: TextField,
  resultExpression: ExpressionField,
  errorExpression: ExpressionField,
  retries: FeelField,
  retryBackoff: TextField
};

/** The entry of a field in the panel. */
export function fieldEntry(field: Field, task: LambdaTask, findings: Finding[]): FieldEntry {
  return {
    id: entryIdOf(field.id),
    component: COMPONENTS[field.id],
    isEdited: isEditedOf(field),
    field,
    task,
    findings
  };
}

/** A choice is edited when it is not the one that the connector makes by itself. */
function isEditedOf({ absentMeans, feel }: Field): EntryDefinition['isEdited'] {
  if (absentMeans !== undefined) {
    return node => node !== null && node.value !== absentMeans;
  }

  return feel === 'none' ? isTextFieldEntryEdited : isFeelEntryEdited;
}
