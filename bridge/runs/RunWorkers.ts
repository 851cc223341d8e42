import { isOutOfResources } from '../isOutOfResources';
import { MemoryCeiling } from './MemoryCeiling';
import { RunWorker } from './RunWorker';
import type { RunJob, WorkerLimits } from './RunWorker';
import type { RunOutput } from './runMessages';
import { Turns } from './Turns';

/** Threads that are kept for the runs to come. */
const MAX_IDLE = 2;

/** How many runs read, mask and write what is large at once: more would take memory, and not be quicker. */
const MAX_LARGE = 2;

const OUT_OF_RESOURCES = 'This machine gives the bridge no more open files, processes or threads. Wait for other runs to end, close other programs, or raise the limit ("ulimit -n"), then run again.';

/** The threads that runs are made in, each in one of its own while it goes on. */
export class RunWorkers {
  private readonly workers = new Set<RunWorker>();
  private readonly turns = new Turns(MAX_LARGE);
  private readonly ceiling: MemoryCeiling<RunWorker>;
  private idle: RunWorker[] = [];

  /** @param file the built thread */
  constructor(readonly file: string, readonly limits: WorkerLimits) {
    this.ceiling = new MemoryCeiling(limits.togetherMb, worker => worker.makeRoom());
  }

  /** Sees to it that the next run finds a thread that has read all that it needs. */
  warmUp(): void {
    if (this.workers.size === 0) {
      const worker = this.take();

      worker.warmUp();
      this.giveBack(worker);
    }
  }

  /** Rejects with HttpError where the input is no request. */
  async run(job: RunJob, signal: AbortSignal): Promise<RunOutput> {
    try {
      return await this.runIn(this.take(), job, signal);
    } catch (error) {
      if (isOutOfResources(error)) {
        return { kind: 'notRun', reason: 'targetNotReady', message: OUT_OF_RESOURCES };
      }

      throw error;
    }
  }

  /** Ends all threads, and the runs that go on in them. */
  close(): void {
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
    if (worker.alive && this.idle.length < MAX_IDLE) {
      this.idle.push(worker);
    } else {
      worker.stop();
      this.workers.delete(worker);
    }
  }
}
