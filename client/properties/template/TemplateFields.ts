import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';

import type { FieldId } from '../../../connector/fields';
import { choicesOf } from '../fields/choices';
import { fieldOfBinding } from '../places/fieldOfEntry';
import type { ElementTemplate, TemplateProperty } from '../../model/ElementTemplates';
import { isTemplateGroup } from './isTemplateGroup';

/** What a task's element template makes of the form's fields. */
export interface TemplateFields {

  /** The properties that the template shows, by field. */
  shown: Map<FieldId, TemplateProperty>;

  /** Entries of the template that allow less than the form's: they stand in for these. */
  strict: Map<FieldId, EntryDefinition>;

  /** All of the template's properties, in their order. */
  properties: TemplateProperty[];

  /** Fields whose value the template has set, and keeps from view. */
  hidden: Set<FieldId>;
}

const TEXT_TYPES = [ 'String', 'Text' ];

/**
 * Reads a template. Which of its properties are in force the Modeler has found
 * out: these have an entry in the groups.
 */
export function readTemplateFields({ properties }: ElementTemplate, groups: GroupDefinition[]): TemplateFields {
  const entries = new Map(
    groups.filter(isTemplateGroup).flatMap(group => group.entries ?? []).map(entry => [ propertyOf(entry), entry ])
  );
  const fields: TemplateFields = { shown: new Map(), strict: new Map(), properties, hidden: new Set() };

  for (const property of properties) {
    const field = fieldOfBinding(property.binding);
    const entry = entries.get(property);

    if (field && entry) {
      fields.shown.set(field, property);

      if (isStrict(property, field)) {
        fields.strict.set(field, entry);
      }
    } else if (field && property.type === 'Hidden') {
      fields.hidden.add(field);
    }
  }

  fields.shown.forEach((_, field) => fields.hidden.delete(field));

  return fields;
}

/** The fields that the template shows before another entry of its, in the same group. */
export function fieldsBefore({ shown, properties }: TemplateFields, entry: EntryDefinition): FieldId[] {
  const index = properties.findIndex(property => property === propertyOf(entry));

  return [ ...shown ]
    .filter(([ , property ]) =>
      property.group === properties[index]?.group && properties.indexOf(property) < index)
    .map(([ field ]) => field);
}

function propertyOf(entry: EntryDefinition): unknown {
  return 'property' in entry ? entry.property : undefined;
}

/** Whether the user may do less with the value than in the form's own field. */
function isStrict({ editable, type = 'String', choices = [] }: TemplateProperty, field: FieldId): boolean {
  return editable === false
    || !(TEXT_TYPES.includes(type) || isSameChoice(choices.map(({ value }) => value), choicesOf(field)));
}

function isSameChoice(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every(choice => others.includes(choice));
}
