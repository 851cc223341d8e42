import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import pkg from '../package.json';
import type { RemoteFunctions } from './aws/RemoteFunctions';
import { listen } from './http/listen';
import { createAccessKeys } from './invokeApi/accessKeys';
import type { AccessKeys } from './invokeApi/accessKeys';
import { InvokeApi } from './invokeApi/InvokeApi';
import type { BridgeAddress, BridgeSettings } from './protocol';
import { Secrets } from './secrets/Secrets';
import { createBridgeServer } from './server/createBridgeServer';
import { createRoutes } from './server/createRoutes';
import { TaskRunner } from './TaskRunner';
import type { RunnerOptions } from './TaskRunner';

/** What the user chose so far (`configure` changes it), and what the bridge is given for good. */
export interface BridgeOptions extends RunnerOptions {

  /** By default one that the system chooses. */
  port?: number;

  /** Origins of pages besides the Modeler's own, such as `http://127.0.0.1:8080`. */
  allowedOrigins?: string[];

  /** Whether other clients, such as the AWS CLI, may call the local functions; not by default. */
  invokeApi?: boolean;
}

/** A runner of tasks behind a server, and all else that the Modeler's window asks for. */
export class Bridge {

  /** Opens the Invoke API of the local functions, where there is one. */
  readonly keys: AccessKeys | undefined;
  readonly runner: TaskRunner;

  private readonly token = randomBytes(32).toString('base64url');
  private readonly options: BridgeOptions;
  private remoteFunctions: RemoteFunctions | undefined;
  private readonly server: Server;
  private secrets: Secrets;

  constructor(options: BridgeOptions = {}) {
    this.options = options;
    this.runner = new TaskRunner(options);
    this.secrets = this.createSecrets();
    this.keys = options.invokeApi ? createAccessKeys() : undefined;
    this.server = createBridgeServer({
      token: this.token,
      origins: options.allowedOrigins ?? [],
      invokeApi: this.keys && new InvokeApi({ functions: this.runner.functions, keys: this.keys }),
      routes: createRoutes({
        version: pkg.version,
        run: (body, signal, onProgress) => this.runner.runApart(body, signal, onProgress),
        folder: () => this.runner.folder,
        secrets: () => this.secrets,
        remoteFunctions: () => this.importRemoteFunctions(),
        configure: settings => {
          this.configure(settings);
          this.runner.warmUp(true);
        }
      })
    });
  }

  /** Listens on the loopback interface. */
  async listen(): Promise<BridgeAddress> {
    const { address, port } = await listen(this.server, this.options.port ?? 0);

    return { url: `http://${address}:${port}`, token: this.token };
  }

  /** Takes what the user chose, in place of what was chosen before; the rest is as the bridge was started. */
  configure(settings: BridgeSettings): void {
    this.runner.configure(settings);
    this.secrets = this.createSecrets();
  }

  /** Ends everything: connections, runs, functions. */
  async close(): Promise<void> {
    this.runner.close();
    this.remoteFunctions?.close();

    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Who lists no functions of AWS needs no client of HTTPS. */
  private async importRemoteFunctions(): Promise<RemoteFunctions> {
    const { RemoteFunctions } = await import('./aws/RemoteFunctions');

    this.remoteFunctions ??= new RemoteFunctions({ certificates: this.options.certificates });

    return this.remoteFunctions;
  }

  private createSecrets(): Secrets {
    const { secretsFile, secretsPrefix } = this.runner.settings;

    return new Secrets({ file: secretsFile, environmentPrefix: secretsPrefix, storeFile: this.options.secretsStore });
  }
}
