import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';

import { isTemplateGroup } from './isTemplateGroup';

/** One form out of two: what other groups hold joins the form's group of their name. */
export function joinGroups(form: GroupDefinition[], others: GroupDefinition[]): { form: GroupDefinition[]; others: GroupDefinition[] } {
  const joining = others.filter(other => isTemplateGroup(other) && form.some(group => hasSameName(group, other)));

  return {
    form: form.map(group => ({ ...group, entries: [ ...entriesOf(group), ...joining.filter(other => hasSameName(group, other)).flatMap(entriesOf) ] })),
    others: others.filter(other => !joining.includes(other))
  };
}

function hasSameName({ label: some }: GroupDefinition, { label: other }: GroupDefinition): boolean {
  return typeof some === 'string' && typeof other === 'string' && some.toLowerCase() === other.toLowerCase();
}

function entriesOf({ entries = [] }: GroupDefinition): EntryDefinition[] {
  return entries;
}
