import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Injector } from 'didi';

import { isShown } from '../../connector/fieldState';
import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { entryIdOf } from './places/entryIdOf';
import { fieldOfPath } from './places/fieldOfPath';
import { formGroups } from './form/formGroups';
import { readForm } from './form/Form';
import type { ElementTemplate, ElementTemplates } from '../model/ElementTemplates';
import { joinGroups } from './template/joinGroups';
import { readTemplateFields } from './template/TemplateFields';
import type { TemplateFields } from './template/TemplateFields';
import { withoutFormFields } from './form/withoutFormFields';

/** After the element templates' 300: what they show of our fields is there then, and taken away. */
const PRIORITY = 200;

/** Our groups stand behind the last of these that there is. */
const LEADING_GROUPS = [ 'general', 'documentation', 'ElementTemplates__Template' ];

/** Gives every Lambda connector task, however it was made, its form. */
export class LambdaPropertiesProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel', 'injector' ];

  private readonly elementTemplates: ElementTemplates | null;

  constructor(propertiesPanel: PropertiesPanel, injector: Injector) {
    this.elementTemplates = injector.get<ElementTemplates>('elementTemplates', false);
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups(element: Element): (groups: GroupDefinition[]) => GroupDefinition[] {
    return groups => isLambdaTask(element.businessObject)
      ? withForm(groups, element, this.elementTemplates?.get(element))
      : groups;
  }

  /**
   * The entry that edits a place in an element; the Modeler asks for it to mark
   * what its own rules report, and to lead there.
   *
   * @param path of moddle properties, from the element's business object
   */
  getEntryId({ businessObject }: Element, path: Array<string | number>): string | null {
    const field = isLambdaTask(businessObject) ? fieldOfPath(businessObject, path) : undefined;

    return field && isShown(readLambdaTask(businessObject), field) ? entryIdOf(field) : null;
  }
}

function withForm(
  groups: GroupDefinition[], element: Element, template: ElementTemplate | null | undefined
): GroupDefinition[] {
  const fields = template ? readTemplateFields(template, groups) : undefined;
  const form = readForm(element, fields);
  const own = formGroups(form).map(group => withStrictEntries(group, fields));
  const joined = joinGroups(own, withoutFormFields(groups, form), fields);
  const index = joined.others.findLastIndex(group => LEADING_GROUPS.includes(group.id)) + 1;

  return joined.others.toSpliced(index, 0, ...joined.form.filter(({ entries }) => entries?.length));
}

/** A template's stricter entries take the places, and the ids, of the form's. */
function withStrictEntries(group: GroupDefinition, template: TemplateFields | undefined): GroupDefinition {
  const strict = new Map([ ...template?.strict ?? [] ].map(([ field, entry ]) => [ entryIdOf(field), entry ]));

  return { ...group, entries: group.entries?.map(entry => withId(strict.get(entry.id) ?? entry, entry.id)) };
}

function withId(entry: EntryDefinition, id: string): EntryDefinition {
  return entry.id === id ? entry : { ...entry, id };
}
