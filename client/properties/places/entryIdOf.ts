import type { FieldId } from '../../../connector/fields';

/** The id of a field's entry in the panel. */
export function entryIdOf(field: FieldId): string {
  return `awsLambda-${field}`;
}
