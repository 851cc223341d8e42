import { FIELDS } from '../../../connector/fields';

/** What the form calls a field, by its id or its input's target; what it does not know, such as an input of the user's own, by its own name. */
export function fieldLabel(field: string): string {
  return FIELDS.find(({ id, binding }) => id === field || binding.kind === 'input' && binding.target === field)?.label ?? field;
}
