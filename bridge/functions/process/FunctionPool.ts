import type { LocalFunction } from '../discovery/LocalFunction';
import { FunctionProcess } from './FunctionProcess';
import type { ProcessSettings } from './FunctionProcess';

const MAX_PROCESSES = 4;
const MAX_WAITING = 100;
const IDLE_MS = 120_000;

interface Member {
  process: FunctionProcess;

  /** The fingerprint of the files that the process was started from. */
  mark: string;
  idleTimer?: NodeJS.Timeout;
}

/** A place in the queue; called when there is room to look again. */
type Waiter = () => void;

/**
 * The processes of one function. As in Lambda each handles one call at a time,
 * and calls that come together get processes of their own, here at most
 * MAX_PROCESSES; further calls wait in their order, at most MAX_WAITING of them.
 * A process that is not used for a while, or whose files changed, is stopped.
 */
export class FunctionPool {
  private readonly idle: Member[] = [];
  private readonly busy = new Map<FunctionProcess, Member>();
  private readonly waiting: Waiter[] = [];
  private starting = 0;
  private closed = false;
  private preparing: Promise<void> = Promise.resolve();

  constructor(readonly settings: ProcessSettings) {}

  /** Starts a process ahead of the call that will need it, where there is none. */
  async prepare(fn: LocalFunction, mark: () => string): Promise<void> {
    if (this.size() === 0) {
      this.preparing = this.start(fn, mark()).then(process => this.giveBack(process));
    }

    await this.preparing;
  }

  /** A process for one call; undefined where too many are waiting already. */
  async take(fn: LocalFunction, mark: string, signal: AbortSignal): Promise<FunctionProcess | undefined> {
    await this.preparing;
    this.stopIdleExcept(mark);

    for (;;) {
      const warm = this.takeIdle();

      if (warm !== undefined) {
        return warm;
      }

      if (this.size() < MAX_PROCESSES) {
        return this.start(fn, mark);
      }

      if (this.waiting.length >= MAX_WAITING) {
        return undefined;
      }

      await this.wait(signal);
    }
  }

  /** Ends a call: the process is free for the next one, if it still lives. */
  giveBack(process: FunctionProcess): void {
    const member = this.busy.get(process);

    this.busy.delete(process);

    if (member !== undefined && process.alive) {
      member.idleTimer = setTimeout(() => process.stop(), IDLE_MS).unref();
      this.idle.push(member);
    }

    this.waiting.shift()?.();
  }

  /** Ends all processes, those that are still being started among them. */
  close(): void {
    this.closed = true;

    for (const { process } of [ ...this.idle, ...this.busy.values() ]) {
      process.stop();
    }
  }

  private size(): number {
    return this.idle.length + this.busy.size + this.starting;
  }

  private takeIdle(): FunctionProcess | undefined {
    const member = this.idle.pop();

    if (member === undefined) {
      return undefined;
    }

    clearTimeout(member.idleTimer);
    this.busy.set(member.process, member);

    return member.process;
  }

  private stopIdleExcept(mark: string): void {
    for (const member of this.idle.filter(candidate => candidate.mark !== mark)) {
      member.process.stop();
      this.forget(member);
    }
  }

  private async start(fn: LocalFunction, mark: string): Promise<FunctionProcess> {
    this.starting++;

    try {
      const process = await FunctionProcess.start(fn, this.settings);
      const member = { process, mark };

      if (this.closed) {
        process.stop();
      }

      this.busy.set(process, member);
      void process.ended.promise.then(() => this.forget(member));

      return process;
    } catch (error) {
      this.waiting.shift()?.();

      throw error;
    } finally {
      this.starting--;
    }
  }

  private forget(member: Member): void {
    const index = this.idle.indexOf(member);

    clearTimeout(member.idleTimer);

    if (index >= 0) {
      this.idle.splice(index, 1);
    }
  }

  /** Until a process is given back, or the caller no longer wants one. */
  private wait(signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const proceed = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(proceed), 1);
        resolve();
      };

      this.waiting.push(proceed);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
