/** Ends a subscription. */
export interface Subscription {
  cancel(): void;
}

/** The events of the Modeler's window, as client extensions know them by `subscribe`. */
export class AppEvents {
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>();

  /** Bound, for it is handed out on its own. */
  readonly subscribe = (type: string, listener: (payload: unknown) => void): Subscription => {
    const listeners = this.listeners.get(type) ?? new Set();

    listeners.add(listener);
    this.listeners.set(type, listeners);

    return { cancel: () => listeners.delete(listener) };
  };

  emit(type: string, payload: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) {
      listener(payload);
    }
  }
}
