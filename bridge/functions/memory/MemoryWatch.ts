import { readFile } from 'node:fs/promises';

import type { ProcessFamily } from '../orphans/ProcessFamily';
import { memoryUse } from './memoryUse';
import { ProcessMemory } from './ProcessMemory';

const INTERVAL_MS = 100;

/** Watches the processes of a function while it works, and tells when they hold more memory than they may. */
export class MemoryWatch {
  private readonly own: ProcessMemory;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private peak: number | undefined;

  constructor(
    readonly family: ProcessFamily,
    readonly limitMb: number,
    readonly onExceeded: () => void
  ) {
    this.own = new ProcessMemory(family.pid);
  }

  /** Until `stop`; where the processes have ended, and it was closed with them, there is nothing to watch. */
  start(): void {
    if (!this.closed) {
      this.timer ??= setInterval(() => void this.look(), INTERVAL_MS);
    }
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  close(): void {
    this.closed = true;
    this.stop();
    this.own.close();
  }

  /** The most that they were seen to hold, in MB; undefined where the system does not tell. */
  peakMb(): number | undefined {
    this.note([]);

    return this.peak === undefined ? undefined : Math.min(this.peak, this.limitMb);
  }

  private async look(): Promise<void> {
    const [ , ...children ] = this.family.members();

    this.note(await Promise.all(children.map(readStatus)));
  }

  private note(ofChildren: string[]): void {
    const use = memoryUse(this.own.status(), ofChildren);

    if (use === undefined) {
      return;
    }

    this.peak = Math.max(this.peak ?? 0, use.peakMb);

    if (use.currentMb > this.limitMb) {
      this.onExceeded();
    }
  }
}

async function readStatus(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/status`, 'latin1');
  } catch {

    // the process has ended
    return '';
  }
}
