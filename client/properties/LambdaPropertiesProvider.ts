import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask } from '../../connector/readLambdaTask';
import { formGroups } from './formGroups';
import { readForm } from './Form';
import { withoutFormFields } from './withoutFormFields';

/** After the element templates' 300: what they show of our fields is there then, and taken away. */
const PRIORITY = 200;

/** Our groups stand behind the last of these that there is. */
const LEADING_GROUPS = [ 'general', 'documentation', 'ElementTemplates__Template' ];

/** Gives every Lambda connector task, however it was made, its form. */
export class LambdaPropertiesProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel' ];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups(element: Element): (groups: GroupDefinition[]) => GroupDefinition[] {
    return groups => isLambdaTask(element.businessObject) ? withForm(groups, element) : groups;
  }
}

function withForm(groups: GroupDefinition[], element: Element): GroupDefinition[] {
  const form = readForm(element);
  const others = withoutFormFields(groups, form);
  const index = others.findLastIndex(group => LEADING_GROUPS.includes(group.id)) + 1;

  return others.toSpliced(index, 0, ...formGroups(form));
}
