import type { Element } from 'bpmn-js/lib/model/Types';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** What becomes of what is kept by element id. */
export interface ElementFollower {
  renamed?(element: Element, newId: string): void;
  removed?(id: string): void;

  /** The diagram is gone: another one is opened, or the modeler ends. */
  cleared(): void;
}

/** Tells of changes of a diagram's elements that concern what is kept by their id. */
export function followElements(eventBus: EventBus, follower: ElementFollower): void {
  eventBus.on<{ element: Element; newId: string }>('element.updateId', ({ element, newId }) => {
    follower.renamed?.(element, newId);
  });
  eventBus.on<{ element: { id: string } }>('shape.removed', ({ element }) => {
    follower.removed?.(element.id);
  });
  eventBus.on([ 'diagram.clear', 'diagram.destroy' ], () => follower.cleared());
}
