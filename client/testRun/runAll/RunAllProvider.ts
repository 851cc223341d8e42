import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { hasLambdaTask, processOf } from './processes';
import { RUN_ALL_GROUP, RunAllEntry } from './RunAllEntry';

const PRIORITY = 100;

/** Gives every process that has Lambda tasks, and its pool, the group in which all of them are run. */
export class RunAllProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel' ];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups({ businessObject, type }: Element) {
    return (groups: GroupDefinition[]): GroupDefinition[] => {
      const process = [ 'bpmn:Process', 'bpmn:Participant' ].includes(type) ? processOf(businessObject) : undefined;

      return process && hasLambdaTask(process) ? [ ...groups, RUN_ALL ] : groups;
    };
  }
}

const RUN_ALL: GroupDefinition = {
  id: RUN_ALL_GROUP,
  label: 'Run all Lambda tasks',
  entries: [ { id: RUN_ALL_GROUP, component: RunAllEntry } ]
};
