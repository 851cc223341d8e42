/** Those who want to know when something changed. */
export class Listeners {
  private readonly listeners = new Set<() => void>();

  /** @returns what ends the subscription */
  readonly subscribe = (listener: () => void): () => void => {
    this.listeners.add(listener);

    return () => {
      this.listeners.delete(listener);
    };
  };

  notify(): void {
    this.listeners.forEach(listener => listener());
  }
}
