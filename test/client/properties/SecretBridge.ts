import type { KnownSecretsRequest, SecretsAnswer, StoreSecretRequest } from '../../../bridge/protocol';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { bridgeModule } from '../../../client/bridgeClient/bridgeModule';

/** Takes the place of the bridge's HTTP: has secrets, and takes more. */
export class SecretBridge {
  readonly connection = new BridgeConnection();
  readonly listed = new Map<string, string>();

  /** Names that the bridge finds, but does not list. */
  readonly unlisted = new Set<string>();

  /** How often the list was asked for. */
  asked = 0;

  /** Why nothing can be stored. */
  trouble: string | undefined;

  /** What its answers wait for. */
  held: { known?: Promise<void>; store?: Promise<void> } = {};

  /** The didi modules of a modeler that speaks to this bridge. */
  readonly modules: Array<Record<string, unknown>> = [
    bridgeModule(this.connection),
    { lambdaBridgeClient: [ 'value', this ] }
  ];

  constructor(...names: string[]) {
    names.forEach(name => this.listed.set(name, 'value'));
    this.start();
  }

  start(): void {
    this.connection.set({ kind: 'ready', address: { url: 'http://127.0.0.1:4711', token: 'token' } });
  }

  async secrets(): Promise<BridgeAnswer<SecretsAnswer>> {
    this.asked++;

    return this.answer([ ...this.listed.keys() ]);
  }

  async knownSecrets({ names }: KnownSecretsRequest): Promise<BridgeAnswer<SecretsAnswer>> {
    await this.held.known;

    return this.answer(names.filter(name => this.listed.has(name) || this.unlisted.has(name)));
  }

  async storeSecret({ name, value }: StoreSecretRequest): Promise<BridgeAnswer<SecretsAnswer>> {
    if (this.trouble !== undefined) {
      return bridgeFailure('refused', this.trouble);
    }

    this.listed.set(name, value);
    await this.held.store;

    return this.secrets();
  }

  private answer(names: string[]): BridgeAnswer<SecretsAnswer> {
    return { kind: 'answer', value: { names } };
  }
}
