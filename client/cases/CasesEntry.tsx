import { useEvent, useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';
import { useCallback } from '@bpmn-io/properties-panel/preact/hooks';

import { WhenLoaded } from '../wideParts/WhenLoaded';
import { CASES_ENTRY, CASES_GROUP } from './desk/showCases';

/** The one entry of the group of test cases: loaded and drawn when the group is first opened. */
export function CasesEntry({ element }: EntryProps) {
  const [ open, setOpen ] = useLayoutState([ 'groups', CASES_GROUP, 'open' ], false);

  useEvent('propertiesPanel.showEntry', useCallback((event: { id?: string }) => {
    if (event.id === CASES_ENTRY) {
      setOpen(true);
    }
  }, [ setOpen ]));

  return open
    ? <WhenLoaded what="The test cases" draw={ ({ CasesPanel }) => <CasesPanel home={ CASES_GROUP } element={ element } /> } />
    : null;
}
