import type { RunOutcome, RunRequest } from '../connector/run/report';
import type { RunProgress } from '../connector/run/RunEvent';
import { FunctionFolder } from './functions/discovery/FunctionFolder';
import { FunctionHost } from './functions/FunctionHost';
import { LocalFunctions } from './functions/LocalFunctions';
import type { BridgeSettings } from './protocol';
import { refuseInspector } from './refuseInspector';
import { localFunction } from './runs/localFunction';
import type { RunInput, RunOutput } from './runs/runMessages';
import { RunWorkers } from './runs/RunWorkers';
import { runThreadFile } from './runs/runThreadFile';
import { runtimeClientFile } from './runtimeClientFile';
import { LocalTarget } from './targets/LocalTarget';

/** What the user chose so far (`configure` changes it), and what runs are given for good. */
export interface RunnerOptions extends Partial<BridgeSettings> {

  /** Certificates to trust besides those of the system, in PEM. */
  certificates?: string;

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

/** Runs tasks for this process: their threads, and the local functions that they call. Nobody else can reach it. */
export class TaskRunner {
  readonly functions: LocalFunctions;

  private readonly options: RunnerOptions;
  private readonly local: LocalTarget;
  private readonly workers: RunWorkers;
  private chosen: BridgeSettings;
  private functionFolder: FunctionFolder;

  constructor(options: RunnerOptions = {}) {
    refuseInspector();

    this.options = options;
    this.chosen = initialSettings(options);
    this.functionFolder = new FunctionFolder(this.chosen.functionsFolder);
    this.functions = new LocalFunctions(() => this.functionFolder, createHost(options));
    this.local = new LocalTarget(this.functions);
    this.workers = new RunWorkers(options.runThread ?? runThreadFile(), EVALUATION_LIMITS);
  }

  get settings(): Readonly<BridgeSettings> {
    return this.chosen;
  }

  get folder(): FunctionFolder {
    return this.functionFolder;
  }

  /** Takes what the user chose, in place of what was chosen before; the rest is as it was given at the start. */
  configure(settings: BridgeSettings): void {
    this.chosen = chosenOver(initialSettings(this.options), settings);
    this.functionFolder = new FunctionFolder(this.chosen.functionsFolder);
  }

  /**
   * Sees to it that the next run finds a thread.
   *
   * @param callsLambdaApi whether it is to have read what a call of the Lambda API needs
   */
  warmUp(callsLambdaApi: boolean): void {
    this.workers.warmUp(callsLambdaApi);
  }

  /** Runs a task in a thread of its own; the signal cancels it. */
  async run(request: RunRequest, signal: AbortSignal, onProgress?: (event: RunProgress) => void): Promise<RunOutcome> {
    const called = localFunction(request);

    // known here already, before there is a thread
    if (called !== undefined && !signal.aborted) {
      this.prepare(called.name, called.region);
    }

    const output = await this.runApart(request, signal, onProgress);

    if (output instanceof Uint8Array) {
      throw new TypeError('An outcome was asked for, not its JSON');
    }

    return output;
  }

  /** The same, also for a request as it came in; whatever comes of it, this process goes on. */
  runApart(input: RunInput, signal: AbortSignal, onProgress?: (event: RunProgress) => void): Promise<RunOutput> {
    const { secretsFile, secretsPrefix, endpoints } = this.chosen;
    const { secretsStore, certificates } = this.options;

    return this.workers.run({
      input,
      settings: { secretsFile, secretsPrefix, endpoints, secretsStore, certificates },
      local: this.local,
      prepare: (name, region) => this.prepare(name, region),
      onProgress
    }, signal);
  }

  /** Ends runs and functions. */
  close(): void {
    this.workers.close();
    this.functions.host.close();
  }

  /** What goes wrong is told by the call. */
  private prepare(name: string, region: string | undefined): void {
    this.functions.prepare(name, { region }).catch(() => undefined);
  }
}

function initialSettings(
  { functionsFolder = null, secretsFile = null, secretsPrefix = null, endpoints = [] }: RunnerOptions
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

function createHost({ runtimeClient, functionTimeoutSeconds, functionMemoryMb }: RunnerOptions): FunctionHost {
  return new FunctionHost({
    node: { execPath: process.execPath, runtimeClient: runtimeClient ?? runtimeClientFile() },
    timeoutSeconds: functionTimeoutSeconds ?? 900,
    memoryMb: functionMemoryMb ?? 512
  });
}
