import { fingerprint } from './discovery/fingerprint';
import type { LocalFunction } from './discovery/LocalFunction';
import { functionAnswer } from './functionAnswer';
import type { CallAnswer } from './functionAnswer';
import { FunctionLog } from './log/FunctionLog';
import { reportLine } from './log/reportLine';
import { MarkedProcesses } from './orphans/MarkedProcesses';
import { OrphanGuard } from './orphans/OrphanGuard';
import { FunctionPool } from './process/FunctionPool';
import type { CallResult } from './process/ProcessCall';
import { Workspaces } from './process/Workspaces';
import { CodeError } from './runtimes/bundleTypeScript';
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

  /** Is told what the function writes, while it writes. */
  onLog?: (chunk: Buffer) => void;
}

export type FunctionResult =

  // hint: what to do about a failure, for people; coldStart: the process was started for this call, or ahead of it
  | { kind: 'answered'; payload: Buffer; functionError?: 'Unhandled'; hint?: string; coldStart: boolean; log: FunctionLog }
  | { kind: 'cancelled'; log: FunctionLog }
  | { kind: 'tooManyRequests' };

/** Runs local functions in processes of their own, and keeps these warm. */
export class FunctionHost {
  private readonly guard = new OrphanGuard();
  private readonly processes = new MarkedProcesses();
  private readonly workspaces = new Workspaces();
  private readonly pools = new Map<string, FunctionPool>();

  constructor(readonly options: FunctionHostOptions) {}

  /** Starts the function's process, so that a call that will come soon finds it up. */
  async prepare(fn: LocalFunction, region: string): Promise<void> {
    await this.pool(fn, region).prepare(fn, fingerprint(fn));
  }

  /** Lets the function handle one event. Never throws for what the function does. */
  async invoke(
    fn: LocalFunction, payload: Buffer, context: CallContext, options: CallOptions
  ): Promise<FunctionResult> {
    try {
      return await this.call(fn, payload, context, options);
    } catch (error) {
      if (error instanceof CodeError) {
        return notCompiled(error, options);
      }

      throw error;
    }
  }

  private async call(
    fn: LocalFunction, payload: Buffer, context: CallContext, { signal, onLog }: CallOptions
  ): Promise<FunctionResult> {
    const pool = this.pool(fn, context.region);
    const mark = fingerprint(fn);
    const { requestId, functionArn, clientContext } = context;
    const event = { requestId, functionArn, clientContext, payload };
    const timeoutSeconds = fn.timeoutSeconds ?? this.options.timeoutSeconds;

    for (;;) {
      const process = await pool.take(fn, mark, signal);

      if (process === undefined) {
        return { kind: 'tooManyRequests' };
      }

      const log = new FunctionLog(onLog);
      const result = await process.call({ event, timeoutSeconds, log, signal }).finally(() => pool.giveBack(process));

      if (result.outcome.kind === 'cancelled') {
        return { kind: 'cancelled', log };
      }

      if (result.outcome.kind !== 'gone') {
        const answer = functionAnswer(result.outcome, requestId);

        endLog(log, { requestId, memorySizeMb: this.memoryMb(fn), result, answer });

        const { payload: answered, functionError, hint } = answer;

        return { kind: 'answered', payload: answered, functionError, hint, coldStart: result.initDurationMs !== undefined, log };
      }
    }
  }

  /** Stops every process. */
  close(): void {
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
    const pool = this.pools.get(key) ?? new FunctionPool({
      node: this.options.node,
      region,
      memoryMb: this.memoryMb(fn),
      guard: this.guard,
      processes: this.processes,
      workspaces: this.workspaces
    });

    this.pools.set(key, pool);

    return pool;
  }
}

/** As Lambda's Node runtime tells code that it cannot load. */
function notCompiled({ message }: CodeError, { onLog }: CallOptions): FunctionResult {
  const log = new FunctionLog(onLog);

  log.appendLine(message);

  return {
    kind: 'answered',
    payload: Buffer.from(JSON.stringify({ errorType: 'Runtime.UserCodeSyntaxError', errorMessage: message, trace: [] })),
    functionError: 'Unhandled',
    coldStart: true,
    log
  };
}

interface CallEnd {
  requestId: string;
  memorySizeMb: number;
  result: CallResult;
  answer: CallAnswer;
}

function endLog(log: FunctionLog, { requestId, memorySizeMb, result, answer }: CallEnd): void {
  const { durationMs, initDurationMs, maxMemoryUsedMb } = result;
  const { logLine, status, errorType } = answer;

  if (logLine !== undefined) {
    log.appendLine(logLine);
  }

  log.appendLine(`END RequestId: ${requestId}`);
  log.appendLine(
    reportLine({ requestId, durationMs, memorySizeMb, maxMemoryUsedMb, initDurationMs, status, errorType })
  );
}
