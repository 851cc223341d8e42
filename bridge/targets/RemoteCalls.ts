import type { AwsCredentialIdentity } from '@smithy/types';

import type { Invocation, InvocationResponse, InvocationResult } from '../../connector/run/dependencies';
import { AnswerTooLargeError } from './boundAnswer';
import { callFunction } from './callFunction';
import { callFunctionUrl } from './callFunctionUrl';
import type { CallPlan, KnownCall } from './CallPlan';
import { adviceOnCredentials, isAboutCredentials } from './credentialsAdvice';
import { endedEarly } from './endedEarly';
import { explainFailure } from './explainFailure';
import { guessFunctionError } from './guessFunctionError';
import { LambdaClients } from './LambdaClients';
import type { ClientSettings, NetworkOptions } from './LambdaClients';
import { maskResult } from './maskResult';
import type { Attempt } from './tellAttempts';
import { NetworkSetupError } from './trustedCertificates';
import { tooLargeAnswer } from './tooLargeAnswer';

type PlannedCall = Extract<CallPlan, { kind: 'call' }>;

/** Makes calls over the network, through one client of the Lambda API. */
export class RemoteCalls {
  private readonly clients: LambdaClients;

  /** Endpoints that refuse to send the log with the answer, as `sam local start-lambda` does. */
  private readonly withoutLog = new Set<string>();

  constructor(network: NetworkOptions) {
    this.clients = new LambdaClients(network);
  }

  /**
   * Never throws; a signal that aborts closes the connection.
   *
   * @param onAttempt is told of each attempt at a call of the API after the first
   */
  async make(
    plan: PlannedCall, invocation: Invocation, signal: AbortSignal, onAttempt?: (attempt: Attempt) => void
  ): Promise<InvocationResult> {
    const { settings, call, functionUrl, remarks } = plan;
    const result = await this.ended(call, signal, () => functionUrl === undefined
      ? this.callApi(plan, invocation, signal, onAttempt)
      : this.callUrl(new URL(functionUrl), settings, invocation, signal));

    if (result.kind !== 'response' && settings.credentials.kind !== 'keys') {
      this.clients.forget(settings);
    }

    return result.kind === 'response' ? { ...result, remarks: [ ...remarks, ...result.remarks ] } : result;
  }

  /** Closes all connections. */
  close(): void {
    this.clients.close();
  }

  private async callApi(
    { settings, call }: PlannedCall, invocation: Invocation, signal: AbortSignal, onAttempt?: (attempt: Attempt) => void
  ): Promise<InvocationResult> {
    const client = await this.clients.get(settings);
    const { endpoint = '' } = settings;
    let response: InvocationResponse;

    try {
      response = await callFunction(client, invocation, signal, !this.withoutLog.has(endpoint), onAttempt);
    } catch (error) {
      if (!isNotImplemented(error) || this.withoutLog.has(endpoint)) {
        throw error;
      }

      this.withoutLog.add(endpoint);
      response = await callFunction(client, invocation, signal, false, onAttempt);
    }

    const result = call.target === 'endpoint' ? guessFunctionError(response) : response;

    return settings.credentials.kind === 'keys' ? result : maskResult(result, await client.config.credentials());
  }

  private async callUrl(
    url: URL, settings: ClientSettings, { payload }: Invocation, signal: AbortSignal
  ): Promise<InvocationResult> {
    const { httpsAgent } = await this.clients.agents(settings, url.href);

    try {
      const credentials = await this.credentials(settings);
      const response = await callFunctionUrl(
        { url, region: settings.region, payload, credentials, agent: httpsAgent }, signal
      );

      return credentials === undefined || settings.credentials.kind === 'keys' ? response : maskResult(response, credentials);
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
  private async ended(
    call: KnownCall, signal: AbortSignal, work: () => Promise<InvocationResult>
  ): Promise<InvocationResult> {
    try {
      signal.throwIfAborted();

      return await Promise.race([ work(), aborted(signal) ]);
    } catch (error) {
      if (signal.aborted) {
        return endedEarly(signal, call);
      }

      if (isAboutCredentials(error, call)) {
        return { kind: 'notRun', reason: 'targetNotReady', message: await adviceOnCredentials(error, call.profile) };
      }

      if (error instanceof NetworkSetupError) {
        return { kind: 'notRun', reason: 'targetNotReady', message: error.message };
      }

      return error instanceof AnswerTooLargeError && error.status < 300
        ? tooLargeAnswer(call)
        : explainFailure(error, call);
    }
  }
}

/** Rejects as the signal aborts: of a connection that an endpoint took for another protocol the SDK hears nothing. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(endingOf(signal)), { once: true });
  });
}

function endingOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('The call was ended');
}

function isNotImplemented(error: unknown): boolean {
  return error instanceof Error && '$metadata' in error
    && typeof error.$metadata === 'object' && error.$metadata !== null && 'httpStatusCode' in error.$metadata
    && error.$metadata.httpStatusCode === 501;
}
