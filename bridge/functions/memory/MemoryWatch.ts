import type { ProcessFamily } from '../orphans/ProcessFamily';
import { memoryUse } from './memoryUse';

const INTERVAL_MS = 100;

/** Watches the processes of a function while it works, and tells when they hold more memory than they may. */
export class MemoryWatch {
  private timer: NodeJS.Timeout | undefined;
  private peak: number | undefined;

  constructor(
    readonly family: ProcessFamily,
    readonly limitMb: number,
    readonly onExceeded: () => void
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(this.family.members()), INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** The most that they were seen to hold, in MB; undefined where the system does not tell. */
  async peakMb(): Promise<number | undefined> {
    await this.look([ this.family.pid ]);

    return this.peak === undefined ? undefined : Math.min(this.peak, this.limitMb);
  }

  private async look(pids: number[]): Promise<void> {
    const use = await memoryUse(pids);

    if (use === undefined) {
      return;
    }

    this.peak = Math.max(this.peak ?? 0, use.peakMb);

    if (use.currentMb > this.limitMb) {
      this.onExceeded();
    }
  }
}
