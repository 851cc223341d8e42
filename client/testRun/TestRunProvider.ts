import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { GroupDefinition } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask } from '../../connector/readLambdaTask';
import { FORM_GROUP } from '../properties/form/formGroups';
import { TEST_RUN_ENTRY, TEST_RUN_GROUP, TestRunEntry } from './panel/TestRunEntry';

/** After the form's own provider: its groups are there then. */
const PRIORITY = 100;

/** Gives every Lambda connector task the group in which it is test-run. */
export class TestRunProvider implements PropertiesProvider {
  static $inject = [ 'propertiesPanel' ];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(PRIORITY, this);
  }

  getGroups(element: Element) {
    return (groups: GroupDefinition[]): GroupDefinition[] =>
      isLambdaTask(element.businessObject) ? withTestRun(groups) : groups;
  }
}

/** What is run stands right behind the form that it runs. */
function withTestRun(groups: GroupDefinition[]): GroupDefinition[] {
  const lastOfForm = groups.findLastIndex(({ id }) => id.startsWith(FORM_GROUP));

  return groups.toSpliced(lastOfForm === -1 ? groups.length : lastOfForm + 1, 0, testRunGroup());
}

function testRunGroup(): GroupDefinition {
  return {
    id: TEST_RUN_GROUP,
    label: 'Test run',
    entries: [ { id: TEST_RUN_ENTRY, component: TestRunEntry } ]
  };
}
