import type { BridgeState } from '../../bridge/protocol';

/** What the page knows of the bridge; `unknown` until somebody told. */
export type ConnectionState = { kind: 'unknown' } | BridgeState;

/**
 * Where the page's one connection to the bridge is kept: the Modeler extension
 * sets it, every modeler's test run reads it.
 */
export class BridgeConnection {
  #state: ConnectionState = { kind: 'unknown' };
  readonly #listeners = new Set<() => void>();

  get state(): ConnectionState {
    return this.#state;
  }

  set(state: ConnectionState): void {
    if (isSame(state, this.#state)) {
      return;
    }

    this.#state = state;
    this.#listeners.forEach(listener => listener());
  }

  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);

    return () => {
      this.#listeners.delete(listener);
    };
  }
}

function isSame(a: ConnectionState, b: ConnectionState): boolean {
  if (a.kind === 'ready' && b.kind === 'ready') {
    return a.address.url === b.address.url && a.address.token === b.address.token;
  }

  if (a.kind === 'failed' && b.kind === 'failed') {
    return a.message === b.message;
  }

  return a.kind === b.kind;
}
