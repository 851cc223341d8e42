/** The groups of the form, in their order. */
export type GroupId = 'authentication' | 'operation' | 'operationDetails' | 'output' | 'errorHandling' | 'retries';

export interface FieldGroup {
  id: GroupId;
  label: string;
}

export const FIELD_GROUPS: readonly FieldGroup[] = [
  { id: 'authentication', label: 'Authentication' },
  { id: 'operation', label: 'Select Operation' },
  { id: 'operationDetails', label: 'Operation Details' },
  { id: 'output', label: 'Output' },
  { id: 'errorHandling', label: 'Error Handling' },
  { id: 'retries', label: 'Retries' }
];
