import type { RunDependencies } from '../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { RunWorker } from './RunWorker';
import type { WorkerLimits } from './RunWorker';

/** Threads that are kept for the runs to come. */
const MAX_IDLE = 2;

/** The threads that runs are made in, each in one of its own while it goes on. */
export class RunWorkers {
  private readonly workers = new Set<RunWorker>();
  private idle: RunWorker[] = [];

  /** @param file the built thread */
  constructor(readonly file: string, readonly limits: WorkerLimits) {}

  /** Rejects as the dependencies do. */
  async run(request: RunRequest, dependencies: RunDependencies<AbortSignal>, signal: AbortSignal): Promise<RunOutcome> {
    const worker = this.take();

    try {
      return await worker.run(request, dependencies, signal);
    } finally {
      this.giveBack(worker);
    }
  }

  /** Ends all threads, and the runs that go on in them. */
  close(): void {
    for (const worker of this.workers) {
      worker.stop();
    }
  }

  private take(): RunWorker {
    this.idle = this.idle.filter(({ alive }) => alive);

    const worker = this.idle.pop() ?? new RunWorker(this.file, this.limits);

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
