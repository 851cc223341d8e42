import { useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';

import { useWideParts } from '../../wideParts/useWideParts';
import { processOf } from './processes';

export const RUN_ALL_GROUP = 'lambdaRunAll';

/** The one entry of the group in which all tasks of a process are run: drawn, and loaded, while the group is open. */
export function RunAllEntry({ element }: EntryProps) {
  const [ open ] = useLayoutState([ 'groups', RUN_ALL_GROUP, 'open' ], false);
  const loaded = useWideParts(open);
  const process = processOf(element.businessObject);

  if (!open || !process) {
    return null;
  }

  return loaded.kind === 'ready'
    ? <loaded.parts.RunAllView home={ RUN_ALL_GROUP } process={ process } />
    : loaded.kind === 'failed'
      ? <p class="lambda-test__reason" role="alert">It could not be loaded ({ loaded.message }). <button type="button" class="lambda-test__link" onClick={ loaded.again }>Try again</button></p>
      : null;
}
