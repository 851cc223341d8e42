import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { Target, TargetKind, TargetOf } from '../../connector/target/Target';
import { lazy } from '../async/lazy';
import type { CallPlan } from './CallPlan';
import type { NetworkOptions } from './LambdaClients';
import type { LocalObserver } from './LocalTarget';
import type { RemoteCalls } from './RemoteCalls';
import type { Attempt } from './tellAttempts';

/** Calls a local function, and tells how it goes on. */
export interface LocalInvoke {
  invoke(invocation: Invocation, signal: AbortSignal, observer?: LocalObserver): Promise<InvocationResult>;
}

export interface TargetsOptions extends NetworkOptions {

  /** How local functions are called; absent where there are none. */
  local?: LocalInvoke;

  /** Endpoints that a task may name besides AWS and this machine. */
  trustedEndpoints?: () => string[];
}

/** Is told of a call while it goes on. */
export interface CallObserver extends LocalObserver {
  attempt(attempt: Attempt): void;
}

/** How a target is called; a run's `RunDependencies.invoke`. */
export type Invoke = (invocation: Invocation, signal: AbortSignal) => Promise<InvocationResult>;

export const importRemoteTargets = lazy(() => import('./remoteTargets'));

type RemoteTargets = Awaited<ReturnType<typeof importRemoteTargets>>;

/** Everything that a function can be called at. */
export class Targets {
  private remote: RemoteCalls | undefined;

  /** Each kind of target has a way to be called, in a file of its own. */
  private readonly callers: { [Kind in TargetKind]: (target: TargetOf<Kind>, observer?: CallObserver) => Invoke } = {
    local: (_target, observer) => (invocation, signal) => this.callLocal(invocation, signal, observer),
    endpoint: (target, observer) => this.callRemote(
      ({ planEndpointCall }, invocation) => planEndpointCall(target, invocation), observer
    ),
    aws: (target, observer) => this.callRemote(
      ({ planAwsCall }, invocation) => planAwsCall(target, invocation, this.options.trustedEndpoints?.() ?? []),
      observer
    )
  };

  constructor(readonly options: TargetsOptions = {}) {}

  /**
   * The way to call functions at a target. Never throws; a signal that aborts closes the connection.
   *
   * @param observer is told of the call while it goes on
   */
  invoker<Kind extends TargetKind>(target: Target & { kind: Kind } & TargetOf<Kind>, observer?: CallObserver): Invoke {
    return this.callers[target.kind](target, observer);
  }

  /** Closes all connections. */
  close(): void {
    this.remote?.close();
  }

  private async callLocal(
    invocation: Invocation, signal: AbortSignal, observer?: LocalObserver
  ): Promise<InvocationResult> {
    return this.options.local?.invoke(invocation, signal, observer)
      ?? { kind: 'notRun', reason: 'targetNotReady', message: 'There are no local functions here: choose another target.' };
  }

  private callRemote(
    plan: (remote: RemoteTargets, invocation: Invocation) => CallPlan, observer: CallObserver | undefined
  ): Invoke {
    return async (invocation, signal) => {
      const remote = await importRemoteTargets();
      const planned = plan(remote, invocation);

      this.remote ??= new remote.RemoteCalls(this.options);

      return planned.kind === 'ended'
        ? planned.result
        : this.remote.make(planned, invocation, signal, observer && (attempt => observer.attempt(attempt)));
    };
  }
}
