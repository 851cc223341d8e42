import type { AwsCredentialIdentity } from '@smithy/types';

import type { Invocation, InvocationResponse, InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { MAX_REQUEST_BYTES } from '../invokeApi/invoke';
import { callFunction } from './callFunction';
import { callFunctionUrl } from './callFunctionUrl';
import { explainFailure } from './explainFailure';
import type { FailedCall } from './failureAdvice';
import { LambdaClients } from './LambdaClients';
import type { ClientSettings, NetworkOptions } from './LambdaClients';
import { findLocalFunction } from './LocalTarget';
import type { LocalTarget } from './LocalTarget';
import { planCall, tooLarge } from './planCall';
import type { CallPlan } from './planCall';

export interface TargetsOptions extends NetworkOptions {

  /** Absent where there are no local functions. */
  local?: LocalTarget;

  /** Endpoints that a task may name besides AWS and this machine. */
  trustedEndpoints?: () => string[];
}

/** How a target is called; a run's `RunDependencies.invoke`. */
export type Invoke = (invocation: Invocation, signal: AbortSignal) => Promise<InvocationResult>;

const LOCAL_REGION = 'us-east-1';

/** Everything that a function can be called at, all of it through one client of the Lambda API. */
export class Targets {
  private readonly clients: LambdaClients;

  constructor(readonly options: TargetsOptions = {}) {
    this.clients = new LambdaClients(options);
  }

  /** The way to call functions at a target. Never throws; a signal that aborts closes the connection. */
  invoker(target: Target): Invoke {
    return (invocation, signal) => target.kind === 'local'
      ? this.callLocal(invocation, signal)
      : this.callPlanned(planCall(target, invocation, this.options.trustedEndpoints?.() ?? []), invocation, signal);
  }

  /** Closes all connections. */
  close(): void {
    this.clients.close();
  }

  private async callLocal(invocation: Invocation, signal: AbortSignal): Promise<InvocationResult> {
    const { local } = this.options;

    if (local === undefined) {
      return { kind: 'notRun', reason: 'targetNotReady', message: 'There are no local functions here: choose another target.' };
    }

    const found = await findLocalFunction(local.folder(), invocation.functionName);

    if (found.kind === 'notRun') {
      return found;
    }

    const call = { functionName: invocation.functionName, functionArn: '', region: LOCAL_REGION, host: new URL(local.url).host, target: 'local' as const };
    const bytes = Buffer.byteLength(invocation.payload);

    if (bytes > MAX_REQUEST_BYTES) {
      return tooLarge(bytes, call);
    }

    const settings: ClientSettings = { region: LOCAL_REGION, credentials: { kind: 'keys', ...local.keys }, endpoint: local.url, reach: 'thisMachine' };

    return this.ended(async () => {

      // the process starts while the SDK is read and the call is signed
      const preparing = invocation.dryRun ? undefined : local.prepare(found.fn);
      const [ client ] = await Promise.all([ this.clients.get(settings), preparing ]);

      return callFunction(client, invocation, signal);
    }, call, signal);
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
      return signal.aborted ? abortedResult(signal, call) : explainFailure(error, call);
    }
  }
}

/** A run that took too long is a failed call; one that was cancelled is none. */
function abortedResult(signal: AbortSignal, call: Omit<FailedCall, 'message'>): InvocationResult {
  const reason: unknown = signal.reason;

  return reason instanceof Error && reason.name === 'TimeoutError'
    ? explainFailure({ code: 'RunTimedOut', message: 'The call took longer than the run may' }, call)
    : { kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' };
}
