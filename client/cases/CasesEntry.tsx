import { useEvent, useLayoutState, type EntryProps } from '@bpmn-io/properties-panel';
import { useCallback } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { useWideParts } from '../wideParts/useWideParts';
import { CASES_ENTRY, CASES_GROUP } from './desk/showCases';

/** The one entry of the group of test cases: loaded and drawn when the group is first opened. */
export function CasesEntry({ element }: EntryProps) {
  const [ open, setOpen ] = useLayoutState([ 'groups', CASES_GROUP, 'open' ], false);

  useEvent('propertiesPanel.showEntry', useCallback((event: { id?: string }) => {
    if (event.id === CASES_ENTRY) {
      setOpen(true);
    }
  }, [ setOpen ]));

  return open ? <LoadedCases element={ element } /> : null;
}

function LoadedCases({ element }: { element: Element }) {
  const loaded = useWideParts();

  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'ready':
      return <loaded.parts.CasesPanel home={ CASES_GROUP } element={ element } />;
    case 'failed':
      return (
        <p class="lambda-test__reason" role="alert">
          The test cases could not be loaded ({ loaded.message }). Is the plugin complete?{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ loaded.again }>Try again</button>
        </p>
      );
  }
}
