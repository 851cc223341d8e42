import { Deferred } from '../../async/Deferred';
import type { LocalFunction } from '../discovery/LocalFunction';
import { NodeLink } from '../link/NodeLink';
import type { RuntimeApi } from '../link/RuntimeApi';
import type { RuntimeLink } from '../link/RuntimeLink';
import { FunctionLog } from '../log/FunctionLog';
import { FunctionOutput } from '../log/FunctionOutput';
import { MemoryWatch } from '../memory/MemoryWatch';
import type { MarkedProcesses } from '../orphans/MarkedProcesses';
import type { OrphanGuard } from '../orphans/OrphanGuard';
import { ProcessFamily } from '../orphans/ProcessFamily';
import { createMark } from '../orphans/processMark';
import { bundleFunction, mayBeBundled } from '../runtimes/bundleFunction';
import { runtimeAddress } from '../runtimes/runtimeAddress';
import { commandLine } from '../runtimes/commandLine';
import type { NodeRuntime } from '../runtimes/commandLine';
import { functionEnvironment } from './functionEnvironment';
import { launch } from './launch';
import type { CallOutcome, CallResult, ProcessCall } from './ProcessCall';
import { exitReason, launchFailure } from './processEnd';
import type { Workspace, Workspaces } from './Workspaces';

/** Lambda's own limit for the time from start to the first request for an event. */
const INIT_TIMEOUT_SECONDS = 10;

export interface ProcessSettings {
  node: NodeRuntime;
  region: string;
  memoryMb: number;
  guard: OrphanGuard;
  processes: MarkedProcesses;
  workspaces: Workspaces;

  /** Where a debugger is waited for, which may take its time; absent where the function just runs. */
  debugPort?: number;
}

/** A process that runs one function, one call at a time, until it ends or is stopped. Between calls it is frozen. */
export class FunctionProcess {

  /** Resolves when the process has ended, whatever way. */
  readonly ended = new Deferred<void>();

  private readonly settings: ProcessSettings;
  private readonly initLog = new FunctionLog();
  private readonly started = new Deferred<'ready' | CallOutcome>();
  private readonly spawnedAt = performance.now();
  private readonly output: FunctionOutput;
  private readonly link: RuntimeLink;
  private readonly memory: MemoryWatch | undefined;
  private readonly family: ProcessFamily | undefined;
  private calls = 0;
  private initDurationMs = 0;
  private endedBy: CallOutcome | undefined;
  private pending: Deferred<CallOutcome> | undefined;

  /** Throws CodeError where the function's code cannot be made ready, WorkspaceError where it can have no folder. */
  static async start(fn: LocalFunction, settings: ProcessSettings): Promise<FunctionProcess> {
    const { guard, workspaces } = settings;

    // told first, so that it is gone with us whenever we end
    guard.keepFolder(workspaces.root);

    const workspace = workspaces.create();

    try {
      const ready = mayBeBundled(fn) ? await bundleFunction(fn, workspace.code) : fn;
      const api = fn.kind === 'node' ? undefined : await createApi();

      return new FunctionProcess(ready, settings, workspace, api, api && await runtimeAddress(fn, await api.listen()));
    } catch (error) {
      await workspaces.remove(workspace);

      throw error;
    }
  }

  private constructor(
    fn: LocalFunction,
    settings: ProcessSettings,
    workspace: Workspace,
    api: RuntimeApi | undefined,
    runtimeApi: string | undefined
  ) {
    const { node, region, memoryMb, guard, workspaces, processes, debugPort } = settings;
    const mark = createMark();

    this.settings = settings;

    const { child, outputs, pipe, born, go } = launch({
      command: commandLine(fn, node, memoryMb, debugPort),
      folder: fn.taskRoot,
      environment: functionEnvironment(fn, { runtimeApi, region, memoryMb, workspace }),
      mark,
      keepsPipe: api === undefined
    });
    const link = api ?? new NodeLink(pipe);

    this.link = link;
    this.output = new FunctionOutput(outputs, this.initLog);

    void born.then(() => {
      guard.watch(child.pid ?? 0, mark);

      if (link instanceof NodeLink) {
        link.listen(reason => this.end({ kind: 'exited', reason: `Runtime exited with error: ${reason}` }));
      }

      go();
    });

    if (child.pid !== undefined) {
      this.family = new ProcessFamily(child.pid, mark, processes);
      this.memory = debugPort === undefined ? new MemoryWatch(this.family, memoryMb, () => this.end({ kind: 'outOfMemory' })) : undefined;
      this.memory?.start();
    }

    void this.ended.promise.then(() => workspaces.remove(workspace));
    child.once('error', error => this.end({ kind: 'notStarted', reason: error.message }));
    child.once('exit', (code, signal) => void this.exited(code, signal));
    this.awaitStart();
  }

  /** Resolves when its debugger can be attached. */
  async waiting(): Promise<void> {
    await this.link.debuggable;
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

    if (signal.aborted) {
      cancel();
    }

    try {
      const start = await this.started.promise;

      await this.beginLog(log, event.requestId, isFirst);

      const began = performance.now();
      const outcome = start === 'ready' ? await this.handle(event, timeoutSeconds, isFirst, pending) : start;
      const durationMs = performance.now() - began;
      const maxMemoryUsedMb = this.memory?.peakMb();

      await this.output.settle();

      return {
        outcome,
        durationMs,
        maxMemoryUsedMb,
        ...(isFirst ? { initDurationMs: this.initDurationMs } : {})
      };
    } finally {
      signal.removeEventListener('abort', cancel);
      this.pending = undefined;
      this.rest();
    }
  }

  /** Lambda freezes what has answered: nothing goes on, and nothing grows, before the next event. */
  private rest(): void {
    if (this.pending === undefined && this.alive && this.link.idle) {
      this.memory?.stop();
      this.family?.freeze();
    }
  }

  private awaitStart(): void {
    const timer = this.settings.debugPort === undefined ? setTimeout(
      () => this.end({ kind: 'timedOut', seconds: INIT_TIMEOUT_SECONDS }),
      INIT_TIMEOUT_SECONDS * 1000
    ) : undefined;

    void this.link.ready.then(() => this.started.resolve('ready'));
    void this.link.initError.then(error => this.end({ kind: 'initError', ...error }));
    void this.started.promise.then(() => {
      clearTimeout(timer);
      this.initDurationMs = performance.now() - this.spawnedAt;

      this.rest();
    });
    this.link.onIdle = () => this.rest();
  }

  /** What the process wrote while it started belongs to its first call. */
  private async beginLog(log: FunctionLog, requestId: string, isFirst: boolean): Promise<void> {
    if (isFirst) {
      await this.output.settle();
      log.append(this.initLog.text());
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
    const timer = setTimeout(
      () => this.end({ kind: 'timedOut', seconds: timeoutSeconds }),
      timeoutSeconds * 1000
    );

    this.family?.thaw();
    this.link.deliver({ ...event, deadline }, report => pending.resolve(report));

    const outcome = await pending.promise;

    clearTimeout(timer);

    return outcome.kind === 'exited' && !this.link.taken && !isFirst ? { kind: 'gone' } : outcome;
  }

  private async exited(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    await this.output.settle();

    this.end(launchFailure(code, this.initLog.text().toString()) ?? { kind: 'exited', reason: exitReason(code, signal) });
  }

  private end(outcome: CallOutcome): void {
    if (!this.alive) {
      return;
    }

    this.endedBy = outcome;
    this.started.resolve(outcome);
    this.pending?.resolve(outcome);
    this.memory?.close();
    this.link.close();
    void this.endFamily();
  }

  /** Also where it ended by itself: it may have left children. */
  private async endFamily(): Promise<void> {
    await this.family?.kill();

    if (this.family !== undefined) {
      this.settings.guard.release(this.family.pid);
    }

    this.ended.resolve();
  }
}

/** A server, which Node functions do without. */
async function createApi(): Promise<RuntimeApi> {
  const { RuntimeApi } = await import('../link/RuntimeApi');

  return new RuntimeApi();
}
