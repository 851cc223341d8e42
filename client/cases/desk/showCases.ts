import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import type { Home } from '../../home/Home';

/** The one entry of the group of test cases in the properties panel. */
export const CASES_GROUP = 'lambdaTestCases';
export const CASES_ENTRY = 'lambdaTestCases';

/** After so long a window that has a bottom panel has drawn it, in milliseconds. */
const DRAWN_MS = 50;

/** Leads to the test cases of the task that is selected: in the wide view where there is one, else in the panel. */
export function showCases(modeler: Injector): void {
  const home = modeler.get<Home>('lambdaHome', false);

  home?.open('cases');

  // once the home is drawn, where the window has one, and the panel shows the task
  setTimeout(() => {
    if (!home?.isThere) {
      modeler.get<EventBus>('eventBus').fire('propertiesPanel.showEntry', { id: CASES_ENTRY });
    }
  }, DRAWN_MS);
}
