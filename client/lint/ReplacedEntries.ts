import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { isLambdaTask } from '../../connector/readLambdaTask';
import { fieldOfEntry } from '../properties/places/fieldOfEntry';
import { entryIdOf } from '../properties/places/entryIdOf';

/** After the element templates' 300 and before the form's 200: all that the form takes away is still there. */
const PRIORITY = 250;

/** Before the panel itself. */
const HIGH_PRIORITY = 2000;

/**
 * Leads to the form whoever wants to show an entry whose place the form has
 * taken: the Modeler, on a click on a problem that its own rules have found.
 */
export class ReplacedEntries implements PropertiesProvider {
  static $inject = [ 'eventBus', 'propertiesPanel' ];

  /** Of the Lambda task that the panel shows. */
  private groups: GroupDefinition[] = [];

  constructor(eventBus: EventBus, propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
    eventBus.on<{ id?: string }>('propertiesPanel.showEntry', HIGH_PRIORITY, event => {
      event.id = this.idInForm(event.id) ?? event.id;
    });
  }

  getGroups(element: Element): (groups: GroupDefinition[]) => GroupDefinition[] {
    return groups => {
      this.groups = isLambdaTask(element.businessObject) ? groups : [];

      return groups;
    };
  }

  private idInForm(id: string | undefined): string | undefined {
    for (const group of this.groups) {
      const entry = [ group, ...group.items ?? [] ].flatMap(({ entries }) => entries ?? [])
        .find(entry => entry.id === id);
      const field = entry && fieldOfEntry(group, entry);

      if (field) {
        return entryIdOf(field);
      }
    }

    return undefined;
  }
}
