import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import type { RunOutcome, RunRequest } from '../connector/run/report';
import type { RunProgress } from '../connector/run/RunEvent';
import pkg from '../package.json';
import { RemoteFunctions } from './aws/RemoteFunctions';
import { FunctionFolder } from './functions/discovery/FunctionFolder';
import { FunctionHost } from './functions/FunctionHost';
import { LocalFunctions } from './functions/LocalFunctions';
import { listen } from './http/listen';
import { createAccessKeys } from './invokeApi/accessKeys';
import type { AccessKeys } from './invokeApi/accessKeys';
import { InvokeApi } from './invokeApi/InvokeApi';
import type { BridgeAddress, BridgeSettings } from './protocol';
import type { RunInput, RunOutput } from './runs/runMessages';
import { RunWorkers } from './runs/RunWorkers';
import { runThreadFile } from './runs/runThreadFile';
import { runtimeClientFile } from './runtimeClientFile';
import { Secrets } from './secrets/Secrets';
import { createBridgeServer } from './server/createBridgeServer';
import { createRoutes } from './server/createRoutes';
import { LocalTarget } from './targets/LocalTarget';

/** What the user chose so far (`configure` changes it), and what the bridge is given for good. */
export interface BridgeOptions extends Partial<BridgeSettings> {

  /** Certificates to trust besides those of the system, in PEM. */
  certificates?: string;

  /** By default one that the system chooses. */
  port?: number;

  /** Origins of pages besides the Modeler's own, such as `http://127.0.0.1:8080`. */
  allowedOrigins?: string[];

  /** Whether other clients, such as the AWS CLI, may call the local functions; not by default. */
  invokeApi?: boolean;

  /** Limits of one call of a local function whose template has none; by default 900 seconds and 512 MB. */
  functionTimeoutSeconds?: number;
  functionMemoryMb?: number;

  /** The per-user secrets; by default in the system's place for settings. */
  secretsStore?: string;

  /** The built runtime client of Node functions; by default the one of this build. */
  runtimeClient?: string;

  /** The built thread that runs are made in; by default the one of this build. */
  runThread?: string;
}

/** What a run may use up; the limits of FEEL are far below these, where it is not made to break them. */
const EVALUATION_LIMITS = { evaluationSeconds: 30, memoryMb: 512, togetherMb: 2_048 };

/** All parts of the bridge, put together. */
export class Bridge {

  /** Opens the Invoke API of the local functions, where there is one. */
  readonly keys: AccessKeys | undefined;

  private readonly token = randomBytes(32).toString('base64url');
  private readonly options: BridgeOptions;
  private readonly functions: LocalFunctions;
  private readonly local: LocalTarget;
  private readonly remoteFunctions: RemoteFunctions;
  private readonly workers: RunWorkers;
  private readonly server: Server;
  private settings: BridgeSettings;
  private folder: FunctionFolder;
  private secrets: Secrets;

  constructor(options: BridgeOptions = {}) {
    this.options = options;
    this.settings = initialSettings(options);
    this.folder = new FunctionFolder(this.settings.functionsFolder);
    this.secrets = this.createSecrets();
    this.functions = new LocalFunctions(() => this.folder, createHost(options));
    this.local = new LocalTarget(this.functions);
    this.remoteFunctions = new RemoteFunctions({ certificates: options.certificates });
    this.keys = options.invokeApi ? createAccessKeys() : undefined;
    this.workers = new RunWorkers(options.runThread ?? runThreadFile(), EVALUATION_LIMITS);
    this.server = createBridgeServer({
      token: this.token,
      origins: options.allowedOrigins ?? [],
      invokeApi: this.keys === undefined ? undefined : new InvokeApi({ functions: this.functions, keys: this.keys }),
      routes: createRoutes({
        version: pkg.version,
        run: (body, signal, onProgress) => this.runApart(body, signal, onProgress),
        folder: () => this.folder,
        secrets: () => this.secrets,
        remoteFunctions: this.remoteFunctions,
        configure: settings => {
          this.configure(settings);
          this.workers.warmUp();
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
    this.settings = chosenOver(initialSettings(this.options), settings);
    this.folder = new FunctionFolder(this.settings.functionsFolder);
    this.secrets = this.createSecrets();
  }

  /** Runs a task in a thread of its own; the signal cancels it. */
  async run(request: RunRequest, signal: AbortSignal, onProgress?: (event: RunProgress) => void): Promise<RunOutcome> {
    const output = await this.runApart(request, signal, onProgress);

    if (output instanceof Uint8Array) {
      throw new TypeError('An outcome was asked for, not its JSON');
    }

    return output;
  }

  /** Ends everything: connections, runs, functions. */
  async close(): Promise<void> {
    this.workers.close();
    this.remoteFunctions.close();
    this.functions.host.close();

    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Whatever a run does, and however much comes back, the bridge goes on answering. */
  private runApart(
    input: RunInput, signal: AbortSignal, onProgress?: (event: RunProgress) => void
  ): Promise<RunOutput> {
    const { secretsFile, secretsPrefix, endpoints } = this.settings;
    const { secretsStore, certificates } = this.options;

    return this.workers.run({
      input,
      settings: { secretsFile, secretsPrefix, endpoints, secretsStore, certificates },
      local: this.local,
      prepare: (name, region) => {
        this.functions.prepare(name, { region }).catch(() => undefined);
      },
      onProgress
    }, signal);
  }

  private createSecrets(): Secrets {
    const { secretsFile, secretsPrefix } = this.settings;

    return new Secrets({ file: secretsFile, environmentPrefix: secretsPrefix, storeFile: this.options.secretsStore });
  }
}

function initialSettings(
  { functionsFolder = null, secretsFile = null, secretsPrefix = null, endpoints = [] }: BridgeOptions
): BridgeSettings {
  return { functionsFolder, secretsFile, secretsPrefix, endpoints };
}

function chosenOver(initial: BridgeSettings, chosen: BridgeSettings): BridgeSettings {
  return {
    functionsFolder: chosen.functionsFolder ?? initial.functionsFolder,
    secretsFile: chosen.secretsFile ?? initial.secretsFile,
    secretsPrefix: chosen.secretsPrefix ?? initial.secretsPrefix,
    endpoints: [ ...initial.endpoints, ...chosen.endpoints ]
  };
}

function createHost({ runtimeClient, functionTimeoutSeconds, functionMemoryMb }: BridgeOptions): FunctionHost {
  return new FunctionHost({
    node: { execPath: process.execPath, runtimeClient: runtimeClient ?? runtimeClientFile() },
    timeoutSeconds: functionTimeoutSeconds ?? 900,
    memoryMb: functionMemoryMb ?? 512
  });
}
