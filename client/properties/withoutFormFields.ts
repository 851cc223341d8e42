import type { EntryDefinition, GroupDefinition, ListItemDefinition } from '@bpmn-io/properties-panel';

import { isModdleElement, textOf } from '../../connector/moddleElement';
import type { Form } from './Form';

/** What the task definition's generic group shows: its type is what makes the task ours, its retries are a field. */
const TASK_DEFINITION_ENTRIES = [ 'taskDefinitionType', 'taskDefinitionRetries' ];

/** The groups without what the form shows, and without those that hold nothing then: no field is shown twice. */
export function withoutFormFields(groups: GroupDefinition[], form: Form): GroupDefinition[] {
  const places = placesOf(form);

  return groups.flatMap(group => {
    if (group.id === 'inputs') {
      return [ withoutItems(group, item => places.inputs.has(nameIn(item, 'parameter', 'target'))) ];
    }

    if (group.id === 'headers') {
      return [ withoutItems(group, item => places.headers.has(nameIn(item, 'header', 'key'))) ];
    }

    if (group.id === 'taskDefinition') {
      return withoutEntries(group, entry => TASK_DEFINITION_ENTRIES.includes(entry.id));
    }

    return group.id.startsWith('ElementTemplates__CustomProperties')
      ? withoutEntries(group, entry => isBoundTo(entry, places))
      : [ group ];
  });
}

/** Where the fields that are shown stand in the task. */
interface Places {
  inputs: Set<unknown>;
  headers: Set<unknown>;
}

function placesOf({ fields }: Form): Places {
  const places: Places = { inputs: new Set(), headers: new Set() };

  for (const { binding } of fields) {
    if (binding.kind === 'input') {
      places.inputs.add(binding.target).add(binding.deprecatedTarget ?? binding.target);
    } else if (binding.kind === 'header') {
      places.headers.add(binding.key);
    }
  }

  return places;
}

function withoutItems(group: GroupDefinition, isOurs: (item: ListItemDefinition) => boolean): GroupDefinition {
  return { ...group, items: group.items?.filter(item => !isOurs(item)) };
}

function withoutEntries(group: GroupDefinition, isOurs: (entry: EntryDefinition) => boolean): GroupDefinition[] {
  const entries = group.entries?.filter(entry => !isOurs(entry)) ?? [];

  return entries.length ? [ { ...group, entries } ] : [];
}

/** A list item's entries carry the element that they edit. */
function nameIn(item: ListItemDefinition, carrier: 'parameter' | 'header', name: string): string | undefined {
  const element = item.entries.map(entry => property(entry, carrier)).find(isModdleElement);

  return element && textOf(element, name);
}

/** An element template's entries carry the template's property, whose binding says where it is written. */
function isBoundTo(entry: EntryDefinition, places: Places): boolean {
  const binding = property(property(entry, 'property'), 'binding');

  switch (property(binding, 'type')) {
    case 'zeebe:input':
      return places.inputs.has(property(binding, 'name'));
    case 'zeebe:taskHeader':
      return places.headers.has(property(binding, 'key'));
    case 'zeebe:taskDefinition':
      return property(binding, 'property') === 'retries';
    default:
      return false;
  }
}

function property(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}
