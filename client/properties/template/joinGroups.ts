import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';

import { entryIdOf } from '../places/entryIdOf';
import { isTemplateGroup } from './isTemplateGroup';
import { fieldsBefore, type TemplateFields } from './TemplateFields';

/**
 * One form out of two: what other groups hold joins the form's group of their
 * name, right behind the fields that it follows in its template.
 */
export function joinGroups(
  form: GroupDefinition[], others: GroupDefinition[], template: TemplateFields | undefined
): { form: GroupDefinition[]; others: GroupDefinition[] } {
  const joining = others.filter(other => isTemplateGroup(other) && form.some(group => hasSameName(group, other)));

  return {
    form: form.map(group => ({
      ...group,
      entries: joining
        .filter(other => hasSameName(group, other))
        .flatMap(entriesOf)
        .reduce((entries, entry) => withEntry(entries, entry, template), entriesOf(group))
    })),
    others: others.filter(other => !joining.includes(other))
  };
}

function withEntry(
  entries: EntryDefinition[], entry: EntryDefinition, template: TemplateFields | undefined
): EntryDefinition[] {
  const before = template ? fieldsBefore(template, entry).map(entryIdOf) : [];
  const index = entries.findLastIndex(({ id }) => before.includes(id));

  return entries.toSpliced(index === -1 ? entries.length : index + 1, 0, entry);
}

function hasSameName({ label: some }: GroupDefinition, { label: other }: GroupDefinition): boolean {
  return typeof some === 'string' && typeof other === 'string' && some.toLowerCase() === other.toLowerCase();
}

function entriesOf({ entries = [] }: GroupDefinition): EntryDefinition[] {
  return entries;
}
