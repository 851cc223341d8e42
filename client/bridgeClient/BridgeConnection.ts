import type { BridgeState } from '../../bridge/protocol';
import { Listeners } from '../listeners/Listeners';

/** What the page knows of the bridge; `unknown` until somebody told. */
export type ConnectionState = { kind: 'unknown' } | BridgeState;

/**
 * Where the page's one connection to the bridge is kept: the Modeler extension
 * sets it, every modeler's test run reads it.
 */
export class BridgeConnection {
  private told: ConnectionState = { kind: 'unknown' };
  private byHand: BridgeState | undefined;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  get state(): ConnectionState {
    return this.byHand ?? this.told;
  }

  /** Whether the user entered it. */
  get isByHand(): boolean {
    return this.byHand !== undefined;
  }

  /** Takes what the Modeler tells. */
  set(state: ConnectionState): void {
    this.change(() => { this.told = state; });
  }

  /** Takes what the user entered, before what the Modeler tells; undefined goes back to that. Never stored. */
  setByHand(state: BridgeState | undefined): void {
    this.change(() => { this.byHand = state; });
  }

  private change(change: () => void): void {
    const before = this.state;

    change();

    if (!isSame(this.state, before)) {
      this.listeners.notify();
    }
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
