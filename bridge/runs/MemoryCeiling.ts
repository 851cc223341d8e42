const LOOK_MS = 250;

/** How long the system may take to give back what was ended. */
const PAUSE_MS = 2_000;

/**
 * Watches over what all runs hold together. Each has a limit of its own; that
 * many may be going on at once must not take the machine's memory.
 */
export class MemoryCeiling<Run> {
  private readonly runs = new Set<Run>();
  private timer: NodeJS.Timeout | undefined;
  private quietUntil = 0;

  /** @param end ends a run, the youngest of several: those before it had room */
  constructor(private readonly maxMegabytes: number, private readonly end: (run: Run) => void) {}

  async during<T>(run: Run, work: () => Promise<T>): Promise<T> {
    this.runs.add(run);
    this.timer ??= setInterval(() => this.look(), LOOK_MS).unref();

    try {
      return await work();
    } finally {
      this.runs.delete(run);

      if (this.runs.size === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
    }
  }

  /** Whether little enough is held that what is idle can be kept. */
  get isFar(): boolean {
    return residentMegabytes() < this.maxMegabytes / 4;
  }

  private look(): void {
    const youngest = [ ...this.runs ].at(-1);
    const isOver = residentMegabytes() > this.maxMegabytes && performance.now() > this.quietUntil;

    if (youngest !== undefined && this.runs.size > 1 && isOver) {
      this.quietUntil = performance.now() + PAUSE_MS;
      this.end(youngest);
    }
  }
}

/** Linux tells it in a file: one that cannot be opened must not end the bridge. */
function residentMegabytes(): number {
  try {
    return process.memoryUsage.rss() / 1024 / 1024;
  } catch {
    return 0;
  }
}
