import { Worker } from 'node:worker_threads';

import type { RunDependencies } from '../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { Deferred } from '../Deferred';
import { EvaluationWatch } from './EvaluationWatch';
import type { FromWorker, Question, ToWorker } from './runMessages';

export interface WorkerLimits {

  /** How long FEEL may be evaluated at a stretch: until the next secret, the call or the end. */
  evaluationSeconds: number;

  /** What the thread may hold. */
  memoryMb: number;
}

type Ending = { kind: 'outcome'; outcome: RunOutcome } | { kind: 'error'; error: unknown };

/** One thread that runs tasks, one at a time, until it is stopped or dies of what it evaluates. */
export class RunWorker {
  private readonly thread: Worker;
  private readonly gone = new Deferred<Ending>();
  private isUp = true;

  /** @param file the built thread */
  constructor(file: string, readonly limits: WorkerLimits) {
    this.thread = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
    this.thread.unref();
    this.thread.once('error', error => this.end(isOutOfMemory(error) ? this.stopped(`more memory than ${limits.memoryMb} MB`) : { kind: 'error', error }));
    this.thread.once('exit', () => this.end({ kind: 'error', error: new Error('The thread of a run has ended') }));
  }

  get alive(): boolean {
    return this.isUp;
  }

  /** Runs a task; another one must not be running. Rejects as the dependencies do. */
  async run(request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal): Promise<RunOutcome> {
    const ended = new Deferred<Ending>();
    const watch = new EvaluationWatch(this.limits.evaluationSeconds, signal, why => this.end(this.late(why, signal)));
    const listen = (message: FromWorker): void => {
      watch.pause();

      if (message.kind === 'ended') {
        ended.resolve({ kind: 'outcome', outcome: message.outcome });
      } else if (message.kind === 'failed') {
        ended.resolve({ kind: 'error', error: message.error });
      } else {
        answer(message, dependencies, signal).then(
          given => {
            watch.resume();
            this.say(given);
          },
          (error: unknown) => this.end({ kind: 'error', error })
        );
      }
    };

    this.thread.on('message', listen);
    this.say({ kind: 'run', request });

    try {
      return outcomeOf(await Promise.race([ ended.promise, this.gone.promise ]));
    } finally {
      watch.end();
      this.thread.off('message', listen);
    }
  }

  /** Ends the thread, and the run that goes on in it. */
  stop(): void {
    this.end(CANCELLED);
  }

  private say(message: ToWorker): void {
    this.thread.postMessage(message);
  }

  private late(why: 'tooSlow' | 'runEnded', signal: AbortSignal): Ending {
    if (why === 'tooSlow') {
      return this.stopped(`longer than ${this.limits.evaluationSeconds} seconds`);
    }

    return isTimeout(signal.reason) ? this.stopped('longer than the run may') : CANCELLED;
  }

  private stopped(why: string): Ending {
    const message = `The task's FEEL took ${why} to evaluate, so the run was stopped. Make its expressions smaller, or the variables that they go through.`;

    return { kind: 'outcome', outcome: { kind: 'notRun', reason: 'evaluationStopped', message } };
  }

  private end(ending: Ending): void {
    if (this.isUp) {
      this.isUp = false;
      this.gone.resolve(ending);
      void this.thread.terminate();
    }
  }
}

const CANCELLED: Ending = { kind: 'outcome', outcome: { kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' } };

async function answer(question: Question, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal): Promise<ToWorker> {
  return question.kind === 'findSecret'
    ? { kind: 'secret', value: await dependencies.findSecret(question.name) }
    : { kind: 'invoked', result: await dependencies.invoke(question.invocation, signal) };
}

function outcomeOf(ending: Ending): RunOutcome {
  if (ending.kind === 'error') {
    throw ending.error;
  }

  return ending.outcome;
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
