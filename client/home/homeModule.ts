import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import type { Home } from './Home';

/** The didi module by which a modeler tells the window's one home that it is seen, and finds it. */
export function homeModule(home: Home): Record<string, unknown> {
  return {
    __init__: [ [ 'eventBus', 'injector', followSight(home) ] ],
    lambdaHome: [ 'value', home ]
  };
}

function followSight(home: Home) {
  return (eventBus: EventBus, injector: Injector) => {
    eventBus.on('attach', () => home.attached(injector));
    eventBus.on([ 'detach', 'diagram.destroy' ], () => home.detached(injector));
  };
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaHome: Home;
  }
}
