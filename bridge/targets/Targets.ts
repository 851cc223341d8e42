import type { AwsCredentialIdentity } from '@smithy/types';

import type { Invocation, InvocationResponse, InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { callFunction } from './callFunction';
import { callFunctionUrl } from './callFunctionUrl';
import { endedEarly } from './endedEarly';
import { explainFailure } from './explainFailure';
import type { FailedCall } from './failureAdvice';
import { LambdaClients } from './LambdaClients';
import type { ClientSettings, NetworkOptions } from './LambdaClients';
import { planCall } from './planCall';
import type { CallPlan } from './planCall';

export interface TargetsOptions extends NetworkOptions {

  /** How local functions are called; absent where there are none. */
  local?: LocalInvoke;

  /** Endpoints that a task may name besides AWS and this machine. */
  trustedEndpoints?: () => string[];
}

/** Calls a local function; `onLog` is told what it writes to its log, as it comes. */
export interface LocalInvoke {
  invoke(invocation: Invocation, signal: AbortSignal, onLog?: (text: string) => void): Promise<InvocationResult>;
}

/** How a target is called; a run's `RunDependencies.invoke`. */
export type Invoke = (invocation: Invocation, signal: AbortSignal) => Promise<InvocationResult>;

/** Everything that a function can be called at, all of it through one client of the Lambda API. */
export class Targets {
  private readonly clients: LambdaClients;

  constructor(readonly options: TargetsOptions = {}) {
    this.clients = new LambdaClients(options);
  }

  /**
   * The way to call functions at a target. Never throws; a signal that aborts closes the connection.
   *
   * @param onLog is told what a function logs while it runs, where the target tells that
   */
  invoker(target: Target, onLog?: (text: string) => void): Invoke {
    return (invocation, signal) => target.kind === 'local'
      ? this.callLocal(invocation, signal, onLog)
      : this.callPlanned(planCall(target, invocation, this.options.trustedEndpoints?.() ?? []), invocation, signal);
  }

  /** Closes all connections. */
  close(): void {
    this.clients.close();
  }

  private async callLocal(invocation: Invocation, signal: AbortSignal, onLog?: (text: string) => void): Promise<InvocationResult> {
    return this.options.local?.invoke(invocation, signal, onLog)
      ?? { kind: 'notRun', reason: 'targetNotReady', message: 'There are no local functions here: choose another target.' };
  }

  private async callPlanned(plan: CallPlan, invocation: Invocation, signal: AbortSignal): Promise<InvocationResult> {
    if (plan.kind === 'ended') {
      return plan.result;
    }

    const { settings, call, functionUrl, remarks } = plan;
    const result = functionUrl === undefined
      ? await this.call(settings, call, invocation, signal)
      : await this.ended(() => this.callUrl(new URL(functionUrl), settings, invocation, signal), call, signal);

    if (result.kind === 'failed' && settings.credentials.kind !== 'keys') {
      this.clients.forget(settings);
    }

    return result.kind === 'response' ? { ...result, remarks } : result;
  }

  private call(settings: ClientSettings, call: Omit<FailedCall, 'message'>, invocation: Invocation, signal: AbortSignal): Promise<InvocationResult> {
    return this.ended(async () => callFunction(await this.clients.get(settings), invocation, signal), call, signal);
  }

  private async callUrl(url: URL, settings: ClientSettings, { payload }: Invocation, signal: AbortSignal): Promise<InvocationResponse> {
    const { httpsAgent } = this.clients.agents(settings.reach);

    try {
      const credentials = await this.credentials(settings);

      return await callFunctionUrl({ url, region: settings.region, payload, credentials, agent: httpsAgent }, signal);
    } finally {
      httpsAgent.destroy();
    }
  }

  /** A public URL needs none, so the default chain may come up empty. */
  private async credentials(settings: ClientSettings): Promise<AwsCredentialIdentity | undefined> {
    const client = await this.clients.get(settings);

    try {
      return await client.config.credentials();
    } catch (error) {
      if (settings.credentials.kind === 'defaultChain') {
        return undefined;
      }

      throw error;
    }
  }

  /** Every way in which a call ends, as a result. */
  private async ended(work: () => Promise<InvocationResponse>, call: Omit<FailedCall, 'message'>, signal: AbortSignal): Promise<InvocationResult> {
    try {
      signal.throwIfAborted();

      return await work();
    } catch (error) {
      return signal.aborted ? endedEarly(signal, call) : explainFailure(error, call);
    }
  }
}
