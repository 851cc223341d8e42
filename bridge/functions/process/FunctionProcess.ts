import { randomBytes } from 'node:crypto';

import { Deferred } from '../../Deferred';
import { FunctionLog } from '../log/FunctionLog';
import { FunctionOutput } from '../log/FunctionOutput';
import { killDescendants } from '../orphans/killDescendants';
import type { LocalFunction } from '../discovery/LocalFunction';
import { MemoryWatch } from '../memory/MemoryWatch';
import type { OrphanGuard } from '../orphans/OrphanGuard';
import { killProcessGroup } from '../orphans/processGroup';
import { RuntimeApi } from '../runtimeApi/RuntimeApi';
import type { RuntimeEvent, RuntimeReport } from '../runtimeApi/RuntimeApi';
import { spawnFunction } from './spawnFunction';
import type { FunctionChild, NodeRuntime } from './spawnFunction';

/** Lambda's own limit for the time from start to the first request for an event. */
const INIT_TIMEOUT_SECONDS = 10;

export interface ProcessSettings {
  node: NodeRuntime;
  region: string;
  memoryMb: number;
  guard: OrphanGuard;
}

/** What is handed to a process. */
export interface ProcessCall {
  event: Omit<RuntimeEvent, 'deadline'>;
  timeoutSeconds: number;
  log: FunctionLog;
  signal: AbortSignal;
}

/** How a call ended. */
export type CallOutcome =
  | RuntimeReport
  | { kind: 'initError'; body: Buffer }
  | { kind: 'exited'; reason: string }
  | { kind: 'notStarted'; reason: string }
  | { kind: 'outOfMemory' }
  | { kind: 'timedOut'; seconds: number }
  | { kind: 'cancelled' }

  // a warm process ended before it took the event, which is still to be handled
  | { kind: 'gone' };

export interface CallResult {
  outcome: CallOutcome;
  durationMs: number;

  /** Where this call was the process's first. */
  initDurationMs?: number;
  maxMemoryUsedMb?: number;
}

/** A process that runs one function, one call at a time, until it ends or is stopped. */
export class FunctionProcess {

  /** Resolves when the process has ended, whatever way. */
  readonly ended = new Deferred<void>();

  private readonly api: RuntimeApi;
  private readonly child: FunctionChild;
  private readonly output: FunctionOutput;
  private readonly memory: MemoryWatch | undefined;
  private readonly spawnedAt = performance.now();
  private readonly initLog = new FunctionLog();
  private readonly started = new Deferred<'ready' | CallOutcome>();

  private calls = 0;
  private initDurationMs = 0;
  private endedBy: CallOutcome | undefined;
  private pending: Deferred<CallOutcome> | undefined;

  static async start(fn: LocalFunction, settings: ProcessSettings): Promise<FunctionProcess> {
    const api = new RuntimeApi();
    const { region, memoryMb } = settings;
    const runtimeApi = await api.listen();
    const mark = `local/[$LATEST]${randomBytes(16).toString('hex')}`;
    const child = spawnFunction(fn, settings.node, { runtimeApi, region, memoryMb, mark });

    return new FunctionProcess(api, child, mark, settings);
  }

  private constructor(api: RuntimeApi, child: FunctionChild, readonly mark: string, { guard, memoryMb }: ProcessSettings) {
    this.api = api;
    this.child = child;
    this.output = new FunctionOutput([ child.stdout, child.stderr ], this.initLog);

    if (child.pid !== undefined) {
      guard.watch(child.pid, mark);
      this.memory = new MemoryWatch(child.pid, memoryMb, () => this.end({ kind: 'outOfMemory' }));
      this.memory.start();
    }

    child.once('error', error => this.end({ kind: 'notStarted', reason: error.message }));
    child.once('exit', (code, signal) => {
      if (child.pid !== undefined) {
        guard.release(child.pid);
      }

      this.end({ kind: 'exited', reason: exitReason(code, signal) });
    });

    this.awaitStart();
  }

  get alive(): boolean {
    return this.endedBy === undefined;
  }

  /** Ends the process and all that it started. */
  stop(): void {
    this.end({ kind: 'cancelled' });
  }

  /** Lets the function handle one event. The process must not be in another call. */
  async call({ event, timeoutSeconds, log, signal }: ProcessCall): Promise<CallResult> {
    const pending = new Deferred<CallOutcome>();
    const cancel = (): void => this.stop();
    const isFirst = this.calls++ === 0;

    this.pending = pending;
    this.memory?.start();
    signal.addEventListener('abort', cancel, { once: true });

    try {
      const start = signal.aborted ? { kind: 'cancelled' as const } : await this.started.promise;

      await this.beginLog(log, event.requestId);

      const began = performance.now();
      const outcome = start === 'ready' ? await this.handle(event, timeoutSeconds, isFirst, pending) : start;
      const durationMs = performance.now() - began;
      const maxMemoryUsedMb = await this.memory?.peakMb();

      await this.output.settle();

      return {
        outcome,
        durationMs,
        maxMemoryUsedMb,
        ...(isFirst ? { initDurationMs: this.initDurationMs } : {})
      };
    } finally {
      signal.removeEventListener('abort', cancel);
      this.memory?.stop();
      this.pending = undefined;
    }
  }

  private awaitStart(): void {
    const timer = setTimeout(
      () => this.end({ kind: 'timedOut', seconds: INIT_TIMEOUT_SECONDS }),
      INIT_TIMEOUT_SECONDS * 1000
    );

    void this.api.ready.promise.then(() => this.started.resolve('ready'));
    void this.api.initError.promise.then(body => this.end({ kind: 'initError', body }));
    void this.started.promise.then(() => {
      clearTimeout(timer);
      this.initDurationMs = performance.now() - this.spawnedAt;

      if (this.pending === undefined) {
        this.memory?.stop();
      }
    });
  }

  /** What the process wrote while it started belongs to its first call. */
  private async beginLog(log: FunctionLog, requestId: string): Promise<void> {
    if (this.calls === 1) {
      await this.output.settle();
      log.append(this.initLog.tail());
    }

    log.appendLine(`START RequestId: ${requestId} Version: $LATEST`);
    this.output.switchTo(log);
  }

  private async handle(
    event: ProcessCall['event'],
    timeoutSeconds: number,
    isFirst: boolean,
    pending: Deferred<CallOutcome>
  ): Promise<CallOutcome> {
    if (this.endedBy !== undefined) {
      return isFirst ? this.endedBy : { kind: 'gone' };
    }

    const deadline = Date.now() + timeoutSeconds * 1000;
    let taken = false;

    const timer = setTimeout(
      () => this.end({ kind: 'timedOut', seconds: timeoutSeconds }),
      timeoutSeconds * 1000
    );

    void this.api.deliver({ ...event, deadline }, () => { taken = true; }).then(report => pending.resolve(report));

    const outcome = await pending.promise;

    clearTimeout(timer);

    return outcome.kind === 'exited' && !taken && !isFirst ? { kind: 'gone' } : outcome;
  }

  private end(outcome: CallOutcome): void {
    if (!this.alive) {
      return;
    }

    this.endedBy = outcome;
    this.started.resolve(outcome);
    this.pending?.resolve(outcome);
    this.memory?.stop();
    this.api.close();

    // also where it ended by itself: it may have left children
    if (this.child.pid !== undefined) {
      killProcessGroup(this.child.pid);
      killDescendants(this.mark);
    }

    this.ended.resolve();
  }
}

/** In Lambda's words. */
function exitReason(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal !== null) {
    return `Runtime exited with error: signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
  }

  return code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`;
}
