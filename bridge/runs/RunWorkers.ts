import { isOutOfResources } from '../system/isOutOfResources';
import { MemoryCeiling } from './MemoryCeiling';
import { RunWorker } from './RunWorker';
import type { RunJob, WorkerLimits } from './RunWorker';
import type { RunOutput } from './runMessages';
import { Turns } from './Turns';

/** Threads that are kept for the runs to come. */
const MAX_IDLE = 2;

/** How long more of them are kept: runs at once are mostly followed by others, and a thread takes its time to start. */
const LINGER_MS = 2000;

/** How many runs read, mask and write what is large at once: more would take memory, and not be quicker. */
const MAX_LARGE = 2;

const OUT_OF_RESOURCES = 'This machine gives the bridge no more open files, processes or threads. Wait for other runs to end, close other programs, or raise the limit ("ulimit -n"), then run again.';

/** The threads that runs are made in, each in one of its own while it goes on. */
export class RunWorkers {
  private readonly workers = new Set<RunWorker>();
  private readonly turns = new Turns(MAX_LARGE);
  private readonly ceiling: MemoryCeiling<RunWorker>;
  private idle: RunWorker[] = [];
  private lingering: NodeJS.Timeout | undefined;

  /** Once the system has given too little, no thread is kept that others may need. */
  private isTight = false;

  /**
   * @param file the built thread
   * @param lingerMs how long more threads are kept than stay for good
   */
  constructor(readonly file: string, readonly limits: WorkerLimits, private readonly lingerMs = LINGER_MS) {
    this.ceiling = new MemoryCeiling(limits.togetherMb, worker => worker.makeRoom());
  }

  /** How many threads there are, at work or idle. */
  get size(): number {
    return this.workers.size;
  }

  /**
   * Sees to it that the next run finds a thread.
   *
   * @param callsLambdaApi whether it is to have read what a call of the Lambda API needs
   */
  warmUp(callsLambdaApi: boolean): void {
    if (this.workers.size === 0) {
      const worker = this.take();

      if (callsLambdaApi) {
        worker.warmUp();
      }

      this.giveBack(worker);
    }
  }

  /** Rejects with HttpError where the input is no request. */
  async run(job: RunJob, signal: AbortSignal): Promise<RunOutput> {
    try {
      return await this.runIn(this.take(), job, signal);
    } catch (error) {
      if (isOutOfResources(error)) {
        this.isTight = true;
        this.endSpare();

        return { kind: 'notRun', reason: 'targetNotReady', message: OUT_OF_RESOURCES };
      }

      throw error;
    }
  }

  /** Ends all threads, and the runs that go on in them. */
  close(): void {
    clearTimeout(this.lingering);

    for (const worker of this.workers) {
      worker.stop();
    }
  }

  private async runIn(worker: RunWorker, job: RunJob, signal: AbortSignal): Promise<RunOutput> {
    try {
      return await this.ceiling.during(worker, () => worker.run(job, signal));
    } finally {
      this.giveBack(worker);
    }
  }

  /** The one that was used last: what it has read is at hand. */
  private take(): RunWorker {
    this.idle = this.idle.filter(({ alive }) => alive);

    const worker = this.idle.pop() ?? new RunWorker(this.file, this.limits, this.turns);

    this.workers.add(worker);

    return worker;
  }

  private giveBack(worker: RunWorker): void {
    const isSpare = this.idle.length >= MAX_IDLE;

    if (!worker.alive || isSpare && (this.isTight || !this.ceiling.isFar)) {
      worker.stop();
      this.workers.delete(worker);

      return;
    }

    this.idle.push(worker);

    if (isSpare) {
      this.lingering ??= setTimeout(() => this.endSpare(), this.lingerMs).unref();
    }
  }

  /** Those that were used last are kept. */
  private endSpare(): void {
    clearTimeout(this.lingering);
    this.lingering = undefined;

    for (const worker of this.idle.splice(0, this.idle.length - MAX_IDLE)) {
      worker.stop();
      this.workers.delete(worker);
    }
  }
}
