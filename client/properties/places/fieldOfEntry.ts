import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';

import { FIELDS } from '../../../connector/fields';
import type { Binding, FieldId } from '../../../connector/fields';
import { isModdleElement, textOf } from '../../../connector/moddleElement';

/** Where the fields stand in a task, said as element templates say it: the binding's type and name. */
const FIELDS_BY_PLACE = new Map(
  FIELDS.flatMap(({ id, binding }) => placesOf(binding).map(place => [ place, id ] satisfies [ string, FieldId ]))
);

function placesOf(binding: Binding): string[] {
  switch (binding.kind) {
    case 'input':
      return [ binding.target, binding.deprecatedTarget ?? binding.target ].map(target => `zeebe:input ${target}`);
    case 'header':
      return [ `zeebe:taskHeader ${binding.key}` ];
    case 'taskDefinition':
      return [ `zeebe:taskDefinition ${binding.property}` ];
  }
}

/** The field that an entry of another provider edits: one of the panel's own, or of an element template's. */
export function fieldOfEntry(group: GroupDefinition, entry: EntryDefinition): FieldId | undefined {
  switch (group.id) {
    case 'inputs':
      return fieldOfBinding({ type: 'zeebe:input', name: nameIn(entry, 'parameter', 'target') });
    case 'headers':
      return fieldOfBinding({ type: 'zeebe:taskHeader', key: nameIn(entry, 'header', 'key') });
    case 'taskDefinition':
      return entry.id === 'taskDefinitionRetries' ? 'retries' : undefined;
    default:
      return fieldOfBinding(property(property(entry, 'property'), 'binding'));
  }
}

/** The field that an element template's property is written to, by its binding. */
export function fieldOfBinding(binding: unknown): FieldId | undefined {
  const name = property(binding, 'name') ?? property(binding, 'key') ?? property(binding, 'property');

  return FIELDS_BY_PLACE.get([ property(binding, 'type'), name ].filter(part => typeof part === 'string').join(' '));
}

/** A list item's entries carry the element that they edit. */
function nameIn(entry: EntryDefinition, carrier: 'parameter' | 'header', name: string): string | undefined {
  const element = property(entry, carrier);

  return isModdleElement(element) ? textOf(element, name) : undefined;
}

function property(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}
