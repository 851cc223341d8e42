import { useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';

import { TestRunPanel } from './TestRunPanel';

export const TEST_RUN_GROUP = 'lambdaTestRun';

/**
 * The one entry of the test run's group. It draws nothing while the group is
 * closed: an editor costs time, and selecting a task must not.
 */
export function TestRunEntry({ element }: EntryProps) {
  const [ open ] = useLayoutState([ 'groups', TEST_RUN_GROUP, 'open' ], false);

  return open ? <TestRunPanel key={ element.id } element={ element } /> : null;
}
