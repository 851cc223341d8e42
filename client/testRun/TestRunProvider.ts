import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask } from '../../connector/readLambdaTask';
import { TEST_RUN_GROUP, TestRunEntry } from './panel/TestRunEntry';

/** After the form's own provider, so that the test run is the last group. */
const PRIORITY = 100;

/** Gives every Lambda connector task the group in which it is test-run. */
export class TestRunProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel' ];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups(element: Element) {
    return (groups: GroupDefinition[]): GroupDefinition[] =>
      isLambdaTask(element.businessObject) ? [ ...groups, testRunGroup() ] : groups;
  }
}

function testRunGroup(): GroupDefinition {
  return {
    id: TEST_RUN_GROUP,
    label: 'Test run',
    entries: [ { id: 'lambdaTestRun', component: TestRunEntry } ]
  };
}
