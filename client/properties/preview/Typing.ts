import type { Debounce } from '@bpmn-io/properties-panel';

/** What is being typed into a field, before it is written to the diagram. */
export class Typing {

  /** Undefined until something was typed. */
  text: string | undefined;
  private readonly listeners = new Set<() => void>();
  readonly debounce: Debounce;

  /** @param debounce by which the field's text is written */
  constructor(debounce: Debounce) {
    this.debounce = callback => new Proxy(debounce(callback), {
      apply: (debounced, self, args) => {
        const text: unknown = args[0];

        this.take(typeof text === 'string' ? text : '');
        Reflect.apply(debounced, self, args);
      }
    });
  }

  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);

    return () => {
      this.listeners.delete(listener);
    };
  }

  private take(text: string): void {
    this.text = text;
    this.listeners.forEach(listener => listener());
  }
}
