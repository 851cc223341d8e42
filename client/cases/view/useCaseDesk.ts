import type { Injector } from 'didi';

import { useModelerService } from '../../home/useModelerService';
import { useRedraws } from '../../listeners/useRedraws';
import type { CaseDesk } from '../desk/CaseDesk';
import { caseDeskOf } from '../desk/caseDeskOf';

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    injector: Injector;
  }
}

/** The modeler's test cases; redraws the component when something of them changes. */
export function useCaseDesk(): CaseDesk {
  return useRedraws(caseDeskOf(useModelerService('injector')));
}
