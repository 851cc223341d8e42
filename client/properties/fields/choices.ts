import type { SelectOption } from '@bpmn-io/properties-panel';

import type { FieldId } from '../../../connector/fields';

/** How the connector authenticates (connector contract 1). */
export const AUTHENTICATION_TYPES: readonly SelectOption[] = [
  { value: 'credentials', label: 'Credentials' },
  { value: 'defaultCredentialsChain', label: 'Default credentials chain (Self-Managed)' }
];

/** The connector knows synchronous invocation only (connector contract 1). */
export const OPERATION_TYPES: readonly SelectOption[] = [
  { value: 'sync', label: 'Synchronous invocation' },
  { value: 'async', label: 'Asynchronous (not available)', disabled: true }
];

/** What can be chosen in a field; nothing where anything can be typed. */
export function choicesOf(field: FieldId): string[] {
  return optionsOf(field).filter(({ disabled }) => !disabled).map(({ value }) => value);
}

function optionsOf(field: FieldId): readonly SelectOption[] {
  switch (field) {
    case 'authenticationType':
      return AUTHENTICATION_TYPES;
    case 'operationType':
      return OPERATION_TYPES;
    default:
      return [];
  }
}
