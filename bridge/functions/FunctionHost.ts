import { fingerprint } from './discovery/fingerprint';
import type { LocalFunction } from './discovery/LocalFunction';
import { functionResult, notCompiled } from './functionResult';
import type { FunctionResult } from './functionResult';
import { FunctionLog } from './log/FunctionLog';
import type { LogReader } from './log/FunctionLog';
import { MarkedProcesses } from './orphans/MarkedProcesses';
import { OrphanGuard } from './orphans/OrphanGuard';
import { FunctionPool } from './process/FunctionPool';
import { FunctionProcess } from './process/FunctionProcess';
import type { ProcessSettings } from './process/FunctionProcess';
import type { ProcessCall } from './process/ProcessCall';
import { Workspaces } from './process/Workspaces';
import { CodeError } from './runtimes/bundleFunction';
import { checkDebugger } from './runtimes/checkDebugger';
import type { NodeRuntime } from './runtimes/commandLine';

export interface FunctionHostOptions {
  node: NodeRuntime;

  /** How long one call may take where the function's template does not say. */
  timeoutSeconds: number;

  /** What the processes of one function may hold where its template does not say; they are stopped past that. */
  memoryMb: number;
}

/** What the function is told of the call. */
export interface CallContext {
  requestId: string;
  functionArn: string;
  region: string;

  /** JSON text. */
  clientContext?: string;
}

export interface CallOptions {

  /** Stops the function's process when it aborts. */
  signal: AbortSignal;

  /** Follows what the function writes, while it writes. */
  logReader?: LogReader;

  /** Runs the function under a debugger: in a process of its own, without limits of time and memory. */
  debug?: DebugOptions;
}

export interface DebugOptions {

  /** Of this machine, where the debugger is to be attached. */
  port: number;

  /** Called when the process waits for it. */
  onWaiting(language: 'node' | 'python'): void;
}

/** Longer than anybody looks at one call. */
const DEBUG_SECONDS = 24 * 60 * 60;

/** Runs local functions in processes of their own, and keeps these warm. */
export class FunctionHost {
  private readonly guard = new OrphanGuard();
  private readonly processes = new MarkedProcesses();
  private readonly workspaces = new Workspaces();
  private readonly pools = new Map<string, FunctionPool>();
  private closed = false;

  constructor(readonly options: FunctionHostOptions) {}

  /** Starts the function's process, so that a call that will come soon finds it up. */
  async prepare(fn: LocalFunction, region: string): Promise<void> {
    if (!this.closed) {
      await this.pool(fn, region).prepare(fn, () => fingerprint(fn));
    }
  }

  /**
   * Lets the function handle one event. Never throws for what the function
   * does; NotDebuggable where it cannot be debugged.
   */
  async invoke(
    fn: LocalFunction, payload: Buffer, context: CallContext, options: CallOptions
  ): Promise<FunctionResult> {
    try {
      return await this.call(fn, payload, context, options);
    } catch (error) {
      if (error instanceof CodeError) {
        return notCompiled(error.message, new FunctionLog(options.logReader));
      }

      throw error;
    }
  }

  private async call(
    fn: LocalFunction, payload: Buffer, context: CallContext, options: CallOptions
  ): Promise<FunctionResult> {
    const { requestId, functionArn, clientContext, region } = context;
    const call = { event: { requestId, functionArn, clientContext, payload }, signal: options.signal };

    if (options.debug !== undefined) {
      return this.debug(fn, region, call, options, options.debug);
    }

    const pool = this.pool(fn, region);
    const mark = fingerprint(fn);
    const timeoutSeconds = fn.timeoutSeconds ?? this.options.timeoutSeconds;

    for (;;) {
      const process = await pool.take(fn, mark, options.signal);

      if (process === undefined) {
        return { kind: 'tooManyRequests' };
      }

      const log = new FunctionLog(options.logReader);
      const result = await process.call({ ...call, timeoutSeconds, log }).finally(() => pool.giveBack(process));

      if (result.outcome.kind !== 'gone') {
        return functionResult(result, result.outcome, { requestId, log, memorySizeMb: this.memoryMb(fn) });
      }
    }
  }

  /** In a process of its own, which ends with the call. */
  private async debug(
    fn: LocalFunction, region: string, call: Pick<ProcessCall, 'event' | 'signal'>, { logReader }: CallOptions, debug: DebugOptions
  ): Promise<FunctionResult> {
    await checkDebugger(fn);

    const log = new FunctionLog(logReader);
    const process = await FunctionProcess.start(fn, { ...this.settings(fn, region), debugPort: debug.port });

    void process.waiting().then(() => debug.onWaiting(fn.kind === 'python' ? 'python' : 'node'));

    try {
      const result = await process.call({ ...call, timeoutSeconds: DEBUG_SECONDS, log });
      const outcome = result.outcome.kind === 'gone' ? { kind: 'cancelled' as const } : result.outcome;

      return functionResult(result, outcome, { requestId: call.event.requestId, log, memorySizeMb: this.memoryMb(fn) });
    } finally {
      process.stop();
    }
  }

  /** Stops every process; none is prepared any more. */
  close(): void {
    this.closed = true;

    for (const pool of this.pools.values()) {
      pool.close();
    }

    this.guard.close();
    this.workspaces.close();
  }

  private memoryMb(fn: LocalFunction): number {
    return fn.memoryMb ?? this.options.memoryMb;
  }

  /** What a process was started with does not change, so another region or definition needs another one. */
  private pool(fn: LocalFunction, region: string): FunctionPool {
    const key = [ fn.name, fn.taskRoot, region ].join('\n');
    const pool = this.pools.get(key) ?? new FunctionPool(this.settings(fn, region));

    this.pools.set(key, pool);

    return pool;
  }

  private settings(fn: LocalFunction, region: string): ProcessSettings {
    return {
      node: this.options.node,
      region,
      memoryMb: this.memoryMb(fn),
      guard: this.guard,
      processes: this.processes,
      workspaces: this.workspaces
    };
  }
}
