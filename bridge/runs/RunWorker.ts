import { Worker } from 'node:worker_threads';

import type { InvocationResult } from '../../connector/run/dependencies';
import type { RunOutcome } from '../../connector/run/report';
import type { RunProgress } from '../../connector/run/RunEvent';
import { Deferred } from '../async/Deferred';
import { HttpError } from '../server/HttpError';
import type { DebuggerAddress, LocalTarget } from '../targets/LocalTarget';
import { endingError } from './endingError';
import type { FromThread, RunInput, RunOutput, RunSettings, ThreadData, ToThread } from './runMessages';
import { RunWatch } from './RunWatch';
import type { Lateness } from './RunWatch';
import { transferable } from './transferable';
import type { Turns } from './Turns';

/** Ends calls that a run leaves behind. */
const OVER = endingError('cancelled');

export interface WorkerLimits {

  /** How long a thread may work at a stretch, without waiting for anything. */
  evaluationSeconds: number;

  /** What the thread may hold. */
  memoryMb: number;

  /** What the process may hold, where several runs go on. */
  togetherMb: number;
}

/** One run, and what it needs of the bridge. */
export interface RunJob {
  input: RunInput;
  settings: RunSettings;
  local: LocalTarget;

  /** Told as soon as it is known which local function is going to be called. */
  prepare(name: string, region: string | undefined): void;
  onProgress?: (event: RunProgress) => void;
}

/** One thread that runs tasks, one at a time, until it is stopped or dies of what it evaluates. */
export class RunWorker {
  private readonly heartbeat = new Int32Array(new SharedArrayBuffer(4));
  private readonly thread: Worker;
  private living = true;

  /** Ends the turn of the run at what is large, or its waiting for it. */
  private endTurn: (() => void) | undefined;

  /** Who waits until the thread has come through the log that it was told. */
  private readonly logWaits: Array<Deferred<void>> = [];

  /** Settles the run that goes on. */
  private settle: ((settled: () => RunOutput) => void) | undefined;

  /** @param file the built thread @param turns at what is large, of all threads */
  constructor(file: string, readonly limits: WorkerLimits, private readonly turns: Turns) {
    this.thread = new Worker(file, {
      execArgv: [],
      workerData: { heartbeat: this.heartbeat } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }
    });
    this.thread.unref();
    this.thread.once('error', error => this.end(() => isOutOfMemory(error) ? this.stopped(`more memory than ${limits.memoryMb} MB`) : fail(error)));
    this.thread.once('exit', () => this.end(() => fail(new Error('The thread of a run has ended'))));
  }

  get alive(): boolean {
    return this.living;
  }

  warmUp(): void {
    this.say({ kind: 'warmUp' });
  }

  /**
   * Runs a task; another one must not be running. Rejects with HttpError where
   * the input is no request.
   */
  async run(job: RunJob, signal: AbortSignal): Promise<RunOutput> {
    const calls = new AbortController();
    const watch = new RunWatch(this.heartbeat, this.limits, signal, {
      end: why => {
        calls.abort(endingError(why));
        this.say({ kind: 'end', why });
      },
      late: why => this.end(() => this.late(why))
    });
    const listen = (message: FromThread): void => this.hear(message, job, watch, calls.signal);
    const settled = new Promise<() => RunOutput>(resolve => { this.settle = resolve; });

    this.thread.on('message', listen);
    this.say({ kind: 'run', input: job.input, settings: job.settings, wantsProgress: job.onProgress !== undefined }, transferable(job.input));

    try {
      return (await settled)();
    } finally {
      watch.stop();
      this.endTurn?.();
      this.endTurn = undefined;
      calls.abort(OVER);
      this.logWaits.splice(0).forEach(wait => wait.resolve());
      this.thread.off('message', listen);
      this.settle = undefined;
    }
  }

  /** Ends the thread, and the run that goes on in it. */
  stop(): void {
    this.end(cancelled);
  }

  /** Ends the run that goes on, for others need the memory. */
  makeRoom(): void {
    this.end(() => ({
      kind: 'notRun',
      reason: 'evaluationStopped',
      message: `The runs that go on took more memory than ${this.limits.togetherMb} MB together, so this one was stopped. Run it again when the others have ended, or make its expressions and variables smaller.`
    }));
  }

  private hear(message: FromThread, job: RunJob, watch: RunWatch, signal: AbortSignal): void {
    switch (message.kind) {
      case 'begun':
        watch.limit(message.timeoutSeconds);

        if (message.localFunction !== undefined) {
          job.prepare(message.localFunction.name, message.localFunction.region);
        }
        break;
      case 'callLocal':
        void this.callLocal(message, job, signal);
        break;
      case 'progress':
        job.onProgress?.(message.event);
        break;
      case 'logRead':
        this.logWaits.shift()?.resolve();
        break;
      case 'turn':
        this.turn(message.wanted, watch);
        break;
      case 'ended':
        this.settle?.(() => message.output);
        break;
      case 'refused':
        this.settle?.(() => fail(new HttpError(message.status, message.code, message.message)));
        break;
      case 'failed':
        this.settle?.(() => fail(message.error));
    }
  }

  private turn(wanted: boolean, watch: RunWatch): void {
    this.endTurn?.();
    this.endTurn = undefined;

    if (wanted) {
      watch.pause();
      this.endTurn = this.turns.take(() => {
        watch.resume();
        this.say({ kind: 'turn' });
      });
    }
  }

  private async callLocal({ invocation }: Extract<FromThread, { kind: 'callLocal' }>, { local, onProgress }: RunJob, signal: AbortSignal): Promise<void> {
    const observer = onProgress && {
      log: (text: string) => this.say({ kind: 'localLog', text }),
      caughtUp: () => this.logRead(signal),
      debugger: (at: DebuggerAddress) => this.say({ kind: 'localDebugger', at })
    };
    let result: InvocationResult;

    try {
      result = await local.invoke(invocation, signal, observer);
    } catch (error) {
      this.settle?.(() => fail(error));
      return;
    }

    this.say({ kind: 'localAnswer', result });
  }

  /** Resolves when the thread has come through the log that it was told so far, or the run is over. */
  private logRead(signal: AbortSignal): Promise<void> {
    const wait = new Deferred<void>();

    if (signal.aborted) {
      wait.resolve();
    } else {
      this.logWaits.push(wait);
      this.say({ kind: 'awaitLog' });
    }

    return wait.promise;
  }

  private say(message: ToThread, transfer: ArrayBuffer[] = []): void {
    this.thread.postMessage(message, transfer);
  }

  private late(why: Lateness): RunOutcome {
    switch (why) {
      case 'tooSlow':
        return this.stopped(`longer than ${this.limits.evaluationSeconds} seconds`);
      case 'timeout':
        return this.stopped('longer than the run may');
      case 'cancelled':
        return cancelled();
    }
  }

  private stopped(why: string): RunOutcome {
    return {
      kind: 'notRun',
      reason: 'evaluationStopped',
      message: `The task's FEEL took ${why} to evaluate, so the run was stopped. Make its expressions smaller, or the variables that they go through.`
    };
  }

  private end(settled: () => RunOutput): void {
    if (this.living) {
      this.living = false;
      this.settle?.(settled);
      void this.thread.terminate();
    }
  }
}

function cancelled(): RunOutcome {
  return { kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' };
}

function fail(error: unknown): never {
  throw error;
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
