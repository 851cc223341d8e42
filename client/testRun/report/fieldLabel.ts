import { FIELDS, type FieldId } from '../../../connector/fields';

/**
 * What the form calls a field, by its id or its input's target; what it does not know, such as an
 * input of the user's own, by its own name.
 */
export function fieldLabel(field: string): string {
  return FIELDS.find(({ id }) => id === field || id === fieldOfTarget(field))?.label ?? field;
}

/** The field that an input's target belongs to; undefined for an input of the user's own. */
export function fieldOfTarget(target: string): FieldId | undefined {
  return FIELDS.find(({ binding }) => binding.kind === 'input' && binding.target === target)?.id;
}
