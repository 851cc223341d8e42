import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import { isFeel, readInput } from '../connector/readField';
import type { RunDependencies } from '../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../connector/run/report';
import pkg from '../package.json';
import { FunctionFolder } from './functions/discovery/FunctionFolder';
import { FunctionHost } from './functions/FunctionHost';
import { LocalFunctions } from './functions/LocalFunctions';
import { listen } from './http/listen';
import { createAccessKeys } from './invokeApi/accessKeys';
import type { AccessKeys } from './invokeApi/accessKeys';
import { InvokeApi } from './invokeApi/InvokeApi';
import type { BridgeAddress, BridgeSettings } from './protocol';
import { runDependencies } from './runDependencies';
import { runOnce } from './runOnce';
import { isQuick } from './runs/isQuick';
import { RunWorkers } from './runs/RunWorkers';
import { runThreadFile } from './runs/runThreadFile';
import { runtimeClientFile } from './runtimeClientFile';
import { Secrets } from './secrets/Secrets';
import { createBridgeServer } from './server/createBridgeServer';
import { createRoutes } from './server/createRoutes';
import type { NetworkOptions } from './targets/LambdaClients';
import { LocalTarget } from './targets/LocalTarget';
import { Targets } from './targets/Targets';

/** What the user chose so far (`configure` changes it), and what the bridge is given for good. */
export interface BridgeOptions extends NetworkOptions, Partial<BridgeSettings> {

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

/** What a run's FEEL may use up; its own limits are far below these, where it is not made to break them. */
const EVALUATION_LIMITS = { evaluationSeconds: 10, memoryMb: 512 };

/** All parts of the bridge, put together. */
export class Bridge {

  /** Opens the Invoke API of the local functions, where there is one. */
  readonly keys: AccessKeys | undefined;

  private readonly token = randomBytes(32).toString('base64url');
  private readonly options: BridgeOptions;
  private readonly functions: LocalFunctions;
  private readonly targets: Targets;
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
    this.targets = new Targets({
      lookup: options.lookup,
      certificates: options.certificates,
      trustedEndpoints: () => this.settings.endpoints,
      local: new LocalTarget(this.functions)
    });
    this.keys = options.invokeApi ? createAccessKeys() : undefined;
    this.workers = new RunWorkers(options.runThread ?? runThreadFile(), EVALUATION_LIMITS);
    this.server = createBridgeServer({
      token: this.token,
      origins: options.allowedOrigins ?? [],
      invokeApi: this.keys === undefined ? undefined : new InvokeApi({ functions: this.functions, keys: this.keys }),
      routes: createRoutes({
        version: pkg.version,
        run: (request, signal) => this.runApart(request, signal),
        folder: () => this.folder,
        secrets: () => this.secrets,
        configure: settings => this.configure(settings)
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

  /** Runs a task in this thread; the signal cancels it. */
  async run(request: RunRequest, signal: AbortSignal): Promise<RunOutcome> {
    this.startAhead(request);

    return runOnce(request, this.dependencies(request), signal);
  }

  /** Ends everything: connections, runs, functions. */
  async close(): Promise<void> {
    this.workers.close();
    this.functions.host.close();
    this.targets.close();

    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Runs a task that came over HTTP, whoever made it: where its FEEL may take long in a thread, so that the bridge goes on answering. */
  private async runApart(request: RunRequest, signal: AbortSignal): Promise<RunOutcome> {
    if (isQuick(request)) {
      return this.run(request, signal);
    }

    this.startAhead(request);

    return runOnce(request, this.dependencies(request), signal, (...run) => this.workers.run(...run));
  }

  private dependencies({ target }: RunRequest): RunDependencies<AbortSignal> {
    return runDependencies(this.secrets, this.targets, target);
  }

  /**
   * Starts the process of a local function whose name stands in the task as
   * text, while FEEL is read and evaluated. Only a saving of time: what goes
   * wrong here goes wrong again, and is told, when the function is called.
   */
  private startAhead({ task, target, dryRun, mock }: RunRequest): void {
    const name = readInput(task, 'awsFunction.functionName');
    const region = readInput(task, 'configuration.region');

    if (target.kind === 'local' && !dryRun && mock === undefined && name !== undefined && !isFeel(name)) {
      this.functions.prepare(name, { region: region === undefined || isFeel(region) ? undefined : region }).catch(() => undefined);
    }
  }

  private createSecrets(): Secrets {
    const { secretsFile, secretsPrefix } = this.settings;

    return new Secrets({ file: secretsFile, environmentPrefix: secretsPrefix, storeFile: this.options.secretsStore });
  }
}

function initialSettings({ functionsFolder = null, secretsFile = null, secretsPrefix = null, endpoints = [] }: BridgeOptions): BridgeSettings {
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
