import type { Debounce } from '@bpmn-io/properties-panel';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** Before the panel turns to another element. */
const HIGH_PRIORITY = 2000;

/** What waits to be written. */
interface Pending {
  flush?(): void;
}

/**
 * Writes what is typed after a pause, as the panel does, yet before another
 * element is selected: the panel would write it only while it draws that one,
 * and turn back.
 */
export class PendingInput {
  static $inject = [ 'debounceInput', 'eventBus' ];

  private readonly pending = new Set<Pending>();

  constructor(private readonly debounceInput: Debounce, eventBus: EventBus) {
    eventBus.on('selection.changed', HIGH_PRIORITY, () => this.flush());
  }

  /** As the service `debounceInput`. */
  readonly debounce: Debounce = callback => {
    return new Proxy(this.debounceInput(callback), {
      apply: (debounced, self, args) => {
        this.pending.add(debounced);
        Reflect.apply(debounced, self, args);
      }
    });
  };

  /** Writes at once what waits, for who needs the task as it is seen. */
  flush(): void {
    const pending = [ ...this.pending ];

    this.pending.clear();
    pending.forEach(input => input.flush?.());
  }
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaPendingInput: PendingInput;
  }
}
