import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';

import { isLambdaTask } from '../../connector/readLambdaTask';
import { TEST_RUN_GROUP } from '../testRun/panel/TestRunEntry';
import { CasesEntry } from './CasesEntry';
import { CASES_ENTRY, CASES_GROUP } from './desk/showCases';

/** After the provider of the test run: the cases stand behind that. */
const PRIORITY = 90;

/** Gives every Lambda connector task the group of its test cases. */
export class CasesProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel' ];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups(element: Element) {
    return (groups: GroupDefinition[]): GroupDefinition[] =>
      isLambdaTask(element.businessObject) ? withCases(groups) : groups;
  }
}

function withCases(groups: GroupDefinition[]): GroupDefinition[] {
  const testRun = groups.findIndex(({ id }) => id === TEST_RUN_GROUP);

  return groups.toSpliced(testRun === -1 ? groups.length : testRun + 1, 0, {
    id: CASES_GROUP,
    label: 'Test cases',
    entries: [ { id: CASES_ENTRY, component: CasesEntry } ]
  });
}
