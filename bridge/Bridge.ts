import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import { lazy } from './async/lazy';
import { listen } from './http/listen';
import { createAccessKeys } from './invokeApi/accessKeys';
import type { AccessKeys } from './invokeApi/accessKeys';
import type { BridgeAddress } from './protocol';
import { refuseInspector } from './refuseInspector';
import { createBridgeServer } from './server/createBridgeServer';
import type { RunnerOptions } from './TaskRunner';
import type { Workshop } from './Workshop';

/** What the user chose so far (`POST /v1/settings` changes it), and what the bridge is given for good. */
export interface BridgeOptions extends RunnerOptions {

  /** By default one that the system chooses. */
  port?: number;

  /** Origins of pages besides the Modeler's own, such as `http://127.0.0.1:8080`. */
  allowedOrigins?: string[];

  /** Whether other clients, such as the AWS CLI, may call the local functions; not by default. */
  invokeApi?: boolean;
}

/** A server, which refuses who may not ask, before a workshop, which answers. */
export class Bridge {

  /** Opens the Invoke API of the local functions, where there is one. */
  readonly keys: AccessKeys | undefined;

  /** Loaded once the bridge listens: who started it is told where it is before. */
  readonly workshop = lazy(() => this.openWorkshop());

  private readonly token = randomBytes(32).toString('base64url');
  private readonly options: BridgeOptions;
  private readonly server: Server;
  private opened: Workshop | undefined;
  private isClosed = false;

  constructor(options: BridgeOptions = {}) {

    // the token is in this process's memory from now on
    refuseInspector();

    this.options = options;
    this.keys = options.invokeApi ? createAccessKeys() : undefined;
    this.server = createBridgeServer({
      token: this.token,
      origins: options.allowedOrigins ?? [],
      routes: async () => (await this.workshop()).routes,
      invokeApi: this.keys && (async (...call) => (await this.workshop()).answerInvoke(...call))
    });
  }

  /** Listens on the loopback interface. */
  async listen(): Promise<BridgeAddress> {
    const { address, port } = await listen(this.server, this.options.port ?? 0);

    // whoever started the bridge takes its time to ask; what goes wrong is told to who asks
    setImmediate(() => void this.workshop().catch(() => undefined));

    return { url: `http://${address}:${port}`, token: this.token };
  }

  /** Ends everything: connections, runs, functions. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.opened?.close();

    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async openWorkshop(): Promise<Workshop> {
    const { Workshop } = await import('./Workshop');

    if (this.isClosed) {
      throw new Error('The bridge was closed');
    }

    this.opened = new Workshop(this.options, this.keys);

    return this.opened;
  }
}
