import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Injector } from 'didi';

import { useModelerService } from '../../home/useModelerService';
import type { CaseDesk } from '../CaseDesk';
import { caseDeskOf } from '../caseDeskOf';

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    injector: Injector;
  }
}

/** The modeler's test cases; redraws the component when something of them changes. */
export function useCaseDesk(): CaseDesk {
  const desk = caseDeskOf(useModelerService('injector'));
  const [ , redraw ] = useState({});

  useEffect(() => desk.subscribe(() => redraw({})), [ desk ]);

  return desk;
}
