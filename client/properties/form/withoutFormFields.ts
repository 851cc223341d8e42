import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';

import { fieldOfEntry } from '../places/fieldOfEntry';
import type { Form } from './Form';

/** The groups without what the form shows, and without those that hold nothing then: no field is shown twice. */
export function withoutFormFields(groups: GroupDefinition[], { fields }: Form): GroupDefinition[] {
  const shown = new Set(fields.map(({ id }) => id));

  return groups.flatMap(group => {
    const isOurs = (entry: EntryDefinition) => isTypeOfTask(entry) || isIn(shown, fieldOfEntry(group, entry));

    return group.items
      ? [ { ...group, items: group.items.filter(({ entries }) => !entries.some(isOurs)) } ]
      : withoutEntries(group, isOurs);
  });
}

/** It is what makes the task ours. */
function isTypeOfTask({ id }: EntryDefinition): boolean {
  return id === 'taskDefinitionType';
}

function isIn<T>(set: Set<T>, value: T | undefined): boolean {
  return value !== undefined && set.has(value);
}

function withoutEntries(group: GroupDefinition, isOurs: (entry: EntryDefinition) => boolean): GroupDefinition[] {
  const { entries } = group;

  if (!entries?.some(isOurs)) {
    return [ group ];
  }

  const others = entries.filter(entry => !isOurs(entry));

  return others.length ? [ { ...group, entries: others } ] : [];
}
