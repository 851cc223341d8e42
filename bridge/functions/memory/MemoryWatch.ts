import { memoryUse } from './memoryUse';

const INTERVAL_MS = 100;

/** Watches a process while it works, and tells when it holds more memory than it may. */
export class MemoryWatch {
  private timer: NodeJS.Timeout | undefined;
  private peak: number | undefined;

  constructor(
      readonly pid: number,
      readonly limitMb: number,
      readonly onExceeded: () => void
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(), INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** The most that the process ever held, in MB; undefined where the system does not tell. */
  async peakMb(): Promise<number | undefined> {
    await this.look();

    return this.peak === undefined ? undefined : Math.min(this.peak, this.limitMb);
  }

  private async look(): Promise<void> {
    const use = await memoryUse(this.pid);

    if (use === undefined) {
      return;
    }

    this.peak = use.peakMb;

    if (use.currentMb > this.limitMb) {
      this.onExceeded();
    }
  }
}
