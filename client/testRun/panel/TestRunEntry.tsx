import { useEvent, useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';
import { useCallback } from '@bpmn-io/properties-panel/preact/hooks';

import { TestRunPanel } from './TestRunPanel';

export const TEST_RUN_GROUP = 'lambdaTestRun';
export const TEST_RUN_ENTRY = 'lambdaTestRun';

/**
 * The one entry of the test run's group. It draws nothing while the group is
 * closed: an editor costs time, and selecting a task must not.
 */
export function TestRunEntry({ element }: EntryProps) {
  const [ open, setOpen ] = useLayoutState([ 'groups', TEST_RUN_GROUP, 'open' ], false);

  useEvent('propertiesPanel.showEntry', useCallback((event: { id?: string }) => {
    if (event.id === TEST_RUN_ENTRY) {
      setOpen(true);
    }
  }, [ setOpen ]));

  return open ? <TestRunPanel key={ element.id } home={ TEST_RUN_GROUP } element={ element } /> : null;
}
