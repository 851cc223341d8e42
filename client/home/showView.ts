import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import type { Home, HomeView } from './Home';

/** After so long a window that has a bottom panel has drawn it, in milliseconds. */
const DRAWN_MS = 50;

/**
 * Leads to a view of the task that is selected: in the plugin's tab where the window has one, else in the properties
 * panel.
 *
 * @param entry the view's entry in that panel
 */
export function showView(modeler: Injector, view: HomeView, entry: string): void {
  const home = modeler.get<Home>('lambdaHome', false);

  home?.open(view);

  // once the tab is drawn, where the window has one, and the panel shows the task
  setTimeout(() => {
    if (!home?.isThere) {
      modeler.get<EventBus>('eventBus').fire('propertiesPanel.showEntry', { id: entry });
    }
  }, DRAWN_MS);
}
