import { setTimeout } from 'node:timers/promises';

import type { MarkedProcesses } from './MarkedProcesses';
import { killProcessGroup, signal, signalGroup } from './processGroup';

const KILL_ROUNDS = 20;
const KILL_PAUSE_MS = 50;
const QUIET_ROUNDS = 2;

/** Calls that follow each other closely need not wake it up. */
const FREEZE_MS = 10;

/** When what has left the group is looked for, after its function has answered. */
const STRAYS_MS = 100;

/** A function's process and all that it started, also what has left its group. */
export class ProcessFamily {
  private strays: number[] = [];
  private timers: NodeJS.Timeout[] = [];
  private frozen = false;

  /** @param pid of the leader of a process group */
  constructor(readonly pid: number, readonly mark: string, readonly processes: MarkedProcesses) {}

  /** All of them, the first one first. */
  members(): number[] {
    return [ this.pid, ...this.processes.find(this.mark).filter(pid => pid !== this.pid) ];
  }

  /** Stops them where they are, as Lambda freezes a function that has answered. Windows has no such thing. */
  freeze(): void {
    this.forgetTimers();

    if (process.platform !== 'win32') {
      this.timers = [
        globalThis.setTimeout(() => this.freezeGroup(), FREEZE_MS).unref(),
        globalThis.setTimeout(() => this.freezeStrays(), STRAYS_MS).unref()
      ];
    }
  }

  thaw(): void {
    this.forgetTimers();

    if (this.frozen) {
      this.frozen = false;
      this.strays.forEach(pid => signal(pid, 'SIGCONT'));
      this.strays = [];
      signalGroup(this.pid, 'SIGCONT');
    }
  }

  /**
   * Kills the group at once, then, until none is left, what has left it. One look that finds none is not
   * enough: a process may have begun another and ended between the listing and the look. A bridge that ends
   * meanwhile leaves the rest to its guard, which does the same.
   */
  async kill(): Promise<void> {
    this.forgetTimers();
    killProcessGroup(this.pid);

    for (let round = 0, quiet = 0; round < KILL_ROUNDS && quiet < QUIET_ROUNDS; round++) {
      const left = this.processes.findAnew(this.mark).filter(pid => pid !== this.pid);

      quiet = left.length === 0 ? quiet + 1 : 0;
      left.forEach(pid => signal(pid, 'SIGKILL'));
      await setTimeout(KILL_PAUSE_MS, undefined, { ref: false });
    }
  }

  private forgetTimers(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }

  private freezeGroup(): void {
    this.frozen = true;
    signalGroup(this.pid, 'SIGSTOP');
  }

  private freezeStrays(): void {
    this.strays = this.members().slice(1);
    this.strays.forEach(pid => signal(pid, 'SIGSTOP'));
  }
}
