import { fingerprint } from './discovery/fingerprint';
import { functionAnswer } from './functionAnswer';
import type { CallAnswer } from './functionAnswer';
import { FunctionLog } from './log/FunctionLog';
import { FunctionPool } from './process/FunctionPool';
import type { CallResult } from './process/FunctionProcess';
import type { LocalFunction } from './discovery/LocalFunction';
import { OrphanGuard } from './orphans/OrphanGuard';
import { reportLine } from './log/reportLine';
import type { RuntimeEvent } from './runtimeApi/RuntimeApi';
import type { NodeRuntime } from './process/spawnFunction';

export interface FunctionHostOptions {
  node: NodeRuntime;

  /** What functions see as their region. */
  region: string;

  /** How long one call may take. */
  timeoutSeconds: number;

  /** What one process may hold; it is stopped past that. */
  memoryMb: number;
}

export type FunctionResult =
  | { kind: 'answered'; payload: Buffer; functionError?: 'Unhandled'; logTail: Buffer }
  | { kind: 'tooManyRequests' }
  | { kind: 'cancelled' };

/** Runs local functions in processes of their own, and keeps these warm. */
export class FunctionHost {
  private readonly guard = new OrphanGuard();
  private readonly pools = new Map<string, FunctionPool>();

  constructor(readonly options: FunctionHostOptions) {}

  /** Starts the function's process, so that a call that will come soon finds it up. */
  async prepare(fn: LocalFunction): Promise<void> {
    await this.pool(fn).prepare(fn, await fingerprint(fn));
  }

  /** Lets the function handle one event. Its process is stopped when the signal aborts. */
  async invoke(fn: LocalFunction, event: Omit<RuntimeEvent, 'deadline'>, signal: AbortSignal): Promise<FunctionResult> {
    const pool = this.pool(fn);
    const mark = await fingerprint(fn);

    for (;;) {
      const process = await pool.take(fn, mark, signal);

      if (process === undefined) {
        return { kind: 'tooManyRequests' };
      }

      const log = new FunctionLog();
      const { timeoutSeconds } = this.options;
      const result = await process.call({ event, timeoutSeconds, log, signal }).finally(() => pool.giveBack(process));

      if (result.outcome.kind === 'cancelled') {
        return { kind: 'cancelled' };
      }

      if (result.outcome.kind !== 'gone') {
        const answer = functionAnswer(result.outcome, event.requestId);

        return { kind: 'answered', payload: answer.payload, functionError: answer.functionError, logTail: this.endLog(log, event.requestId, result, answer) };
      }
    }
  }

  /** Stops every process. */
  close(): void {
    for (const pool of this.pools.values()) {
      pool.close();
    }

    this.guard.close();
  }

  private pool(fn: LocalFunction): FunctionPool {
    const existing = this.pools.get(fn.file);

    if (existing !== undefined) {
      return existing;
    }

    const { node, region, memoryMb } = this.options;
    const pool = new FunctionPool({ node, region, memoryMb, guard: this.guard });

    this.pools.set(fn.file, pool);

    return pool;
  }

  private endLog(log: FunctionLog, requestId: string, result: CallResult, { logLine, status, errorType }: CallAnswer): Buffer {
    const { durationMs, initDurationMs, maxMemoryUsedMb } = result;
    const memorySizeMb = this.options.memoryMb;

    if (logLine !== undefined) {
      log.appendLine(logLine);
    }

    log.appendLine(`END RequestId: ${requestId}`);
    log.appendLine(reportLine({ requestId, durationMs, memorySizeMb, maxMemoryUsedMb, initDurationMs, status, errorType }));

    return log.tail();
  }
}
