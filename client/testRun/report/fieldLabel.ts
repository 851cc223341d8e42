import { FIELDS } from '../../../connector/fields';

/** What the form calls a field; a field that it does not know, such as an input of the user's own, by its own name. */
export function fieldLabel(field: string): string {
  return FIELDS.find(({ id }) => id === field)?.label ?? field;
}
