import type EventBus from 'diagram-js/lib/core/EventBus';

import type { BridgeClient } from './BridgeClient';
import type { BridgeConnection } from './BridgeConnection';
import { Listeners } from '../listeners/Listeners';

/** How long the bridge is left alone after it was asked, in milliseconds. */
const PAUSE_MS = 1000;

export type StoredSecret = { kind: 'stored' } | { kind: 'refused'; message: string };

/** The names of the secrets that this machine has; no value ever reaches the page. */
export class SecretNames {
  static $inject = [ 'eventBus', 'lambdaBridgeConnection', 'lambdaBridgeClient' ];

  /** Undefined until the bridge told. */
  private known: string[] | undefined;

  /** What the bridge said of names that are not listed. */
  private readonly lookedUp = new Map<string, boolean>();

  /** The names that were last asked about here. */
  private wanted: string[] = [];
  private askedAt = -PAUSE_MS;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(
    eventBus: EventBus,
    private readonly connection: Pick<BridgeConnection, 'state' | 'subscribe'>,
    private readonly client: Pick<BridgeClient, 'secrets' | 'knownSecrets' | 'storeSecret'>
  ) {
    const end = connection.subscribe(() => this.begin());

    eventBus.on('diagram.destroy', () => {
      end();
      clearTimeout(this.timer);
    });

    this.begin();
  }

  /** All that are listed, sorted; none while there is no bridge. */
  get listed(): readonly string[] {
    return this.known ?? [];
  }

  /**
   * Those of some names that there are, or may be: what was not asked about is
   * asked, and subscribers are told.
   *
   * @returns undefined while there is no bridge
   */
  among(names: string[]): ReadonlySet<string> | undefined {
    if (names.join('\n') !== this.wanted.join('\n')) {
      this.wanted = names;
      this.refresh();
    }

    return this.known && new Set(names.filter(name => this.known?.includes(name) || this.lookedUp.get(name) !== false));
  }

  /** Asks the bridge anew: at once, or when the pause after the last time is over. */
  refresh(): void {
    if (this.connection.state.kind === 'ready') {
      this.timer ??= setTimeout(() => void this.ask(), Math.max(0, this.askedAt + PAUSE_MS - performance.now()));
    }
  }

  /**
   * Keeps a secret in the user's own store on this machine. One that there is already is never replaced.
   *
   * @param signal keeps it from being stored, as long as it can be
   */
  async store(name: string, value: string, signal?: AbortSignal): Promise<StoredSecret> {
    const known = await this.client.knownSecrets({ names: [ name ] });

    if (known.kind === 'failure') {
      return { kind: 'refused', message: known.message };
    }

    if (known.value.names.includes(name)) {
      return { kind: 'refused', message: `This machine has a secret ${name} already. Choose another name.` };
    }

    if (signal?.aborted) {
      return { kind: 'refused', message: `${name} is not stored: that was cancelled.` };
    }

    const { turn } = this;
    const stored = await this.client.storeSecret({ name, value });

    if (stored.kind === 'failure') {
      return { kind: 'refused', message: stored.message };
    }

    // another bridge, or what was asked meanwhile, may have told other names
    if (turn === this.turn) {
      this.turn++;
      this.take(stored.value.names, []);
    } else {
      this.refresh();
    }

    return { kind: 'stored' };
  }

  /** Forgets what another bridge told, and asks this one. */
  private begin(): void {
    this.turn++;
    this.lookedUp.clear();
    this.take(undefined, []);
    this.refresh();
  }

  private async ask(): Promise<void> {
    const wanted = this.wanted;
    const turn = ++this.turn;

    this.timer = undefined;
    this.askedAt = performance.now();

    const [ listed, known ] = await Promise.all([ this.client.secrets(), this.client.knownSecrets({ names: wanted }) ]);

    // what was asked later, or of another bridge, counts instead
    if (turn === this.turn && listed.kind === 'answer') {
      this.take(listed.value.names, known.kind === 'answer' ? wanted.map(name => [ name, known.value.names.includes(name) ]) : []);
    }
  }

  private take(listed: string[] | undefined, lookedUp: Array<[ name: string, isThere: boolean ]>): void {
    const before = this.print();

    this.known = listed;
    lookedUp.forEach(([ name, isThere ]) => this.lookedUp.set(name, isThere));

    if (this.print() !== before) {
      this.listeners.notify();
    }
  }

  /** Equal while nothing has changed. */
  private print(): string {
    return JSON.stringify([ this.known, [ ...this.lookedUp ] ]);
  }
}
