import { useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';

import { WhenLoaded } from '../../wideParts/WhenLoaded';
import { processOf } from './processes';

export const RUN_ALL_GROUP = 'lambdaRunAll';

/** The one entry of the group in which all tasks of a process are run: drawn, and loaded, while the group is open. */
export function RunAllEntry({ element }: EntryProps) {
  const [ open ] = useLayoutState([ 'groups', RUN_ALL_GROUP, 'open' ], false);
  const process = open ? processOf(element.businessObject) : undefined;

  return process
    ? <WhenLoaded what="Run all" draw={ ({ RunAllView }) => <RunAllView home={ RUN_ALL_GROUP } process={ process } /> } />
    : null;
}
