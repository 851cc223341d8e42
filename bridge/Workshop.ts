import type { IncomingMessage, ServerResponse } from 'node:http';

import pkg from '../package.json';
import type { RemoteFunctions } from './aws/RemoteFunctions';
import type { AccessKeys } from './invokeApi/accessKeys';
import { InvokeApi } from './invokeApi/InvokeApi';
import type { BridgeSettings } from './protocol';
import { Secrets } from './secrets/Secrets';
import { createRoutes } from './server/createRoutes';
import type { Route } from './server/Route';
import { TaskRunner } from './TaskRunner';
import type { RunnerOptions } from './TaskRunner';

/** What answers the requests of a bridge: a runner of tasks, and all else that the Modeler's window asks for. */
export class Workshop {
  readonly runner: TaskRunner;
  readonly routes: Route[];

  private readonly invokeApi: InvokeApi | undefined;
  private remoteFunctions: RemoteFunctions | undefined;
  private secrets: Secrets;

  /** @param keys of the Invoke API; absent where nobody asked for it */
  constructor(private readonly options: RunnerOptions, keys: AccessKeys | undefined) {
    this.runner = new TaskRunner(options);
    this.secrets = this.createSecrets();
    this.invokeApi = keys && new InvokeApi({ functions: this.runner.functions, keys });
    this.routes = createRoutes({
      version: pkg.version,
      run: (body, signal, onProgress) => this.runner.runApart(body, signal, onProgress),
      folder: () => this.runner.folder,
      secrets: () => this.secrets,
      remoteFunctions: () => this.importRemoteFunctions(),
      configure: settings => {
        this.configure(settings);
        this.runner.warmUp(true);
      }
    });
  }

  /** Answers a call of the Invoke API, where there is one (see InvokeApi.answer). */
  async answerInvoke(request: IncomingMessage, response: ServerResponse, onKnown: () => void): Promise<void> {
    await this.invokeApi?.answer(request, response, onKnown);
  }

  /** Ends runs, functions and listings. */
  close(): void {
    this.runner.close();
    this.remoteFunctions?.close();
  }

  /** Takes what the user chose, in place of what was chosen before; the rest is as the bridge was started. */
  private configure(settings: BridgeSettings): void {
    this.runner.configure(settings);
    this.secrets = this.createSecrets();
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
