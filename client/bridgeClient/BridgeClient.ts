import { stringify } from 'lossless-json';
import type * as v from 'valibot';

import {
  AttachAnswerSchema, CaseFileAnswerSchema, ErrorAnswerSchema, FunctionsAnswerSchema, FunctionVersionsAnswerSchema,
  HealthSchema, ProfilesAnswerSchema, RemoteFunctionsAnswerSchema, SecretsAnswerSchema
} from '../../bridge/protocol';
import type {
  AttachAnswer, AttachRequest, BridgeAddress, BridgeSettings, CaseFileAnswer, FunctionsAnswer, FunctionVersionsAnswer,
  FunctionVersionsRequest, Health, KnownSecretsRequest, ProfilesAnswer, ReadCasesRequest, RemoteFunctionsAnswer,
  RemoteFunctionsRequest, SecretsAnswer, StoreSecretRequest, WriteCasesRequest
} from '../../bridge/protocol';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import type { RunProgress } from '../../connector/run/RunEvent';
import { parseJson } from '../../feel/reading';
import type { BridgeConnection } from './BridgeConnection';
import { bridgeFailure, MEND, type BridgeAnswer, type BridgeFailure } from './bridgeFailure';
import { connectionFailure } from './connectionFailure';
import { readAnswer } from './readAnswer';

export type { BridgeAnswer } from './bridgeFailure';

interface BridgeRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  signal?: AbortSignal;

  /** The type of the answer, where it is not JSON. */
  accept?: string;
}

/** The schema of reports is large, and of no use before the first run. */
const importRunEvents = () => import(/* webpackChunkName: "run" */ './readRunEvents');

type AnswerSchema = v.GenericSchema<unknown, unknown>;

/** Speaks the bridge's protocol. Never throws for what the bridge or the network does. */
export class BridgeClient {
  static $inject = [ 'lambdaBridgeConnection' ];

  constructor(private readonly connection: BridgeConnection) {}

  health(signal?: AbortSignal): Promise<BridgeAnswer<Health>> {
    return this.ask({ method: 'GET', path: '/v1/health', signal }, HealthSchema);
  }

  /** Tells the bridge what the user chose. */
  configure(settings: BridgeSettings): Promise<BridgeAnswer<Health>> {
    return this.ask({ method: 'POST', path: '/v1/settings', body: JSON.stringify(settings) }, HealthSchema);
  }

  /** The local functions, and what is wrong with them or their folder. */
  functions(signal?: AbortSignal): Promise<BridgeAnswer<FunctionsAnswer>> {
    return this.ask({ method: 'GET', path: '/v1/functions', signal }, FunctionsAnswerSchema);
  }

  /** A page of the functions of an endpoint, or of AWS in a region: asks there, as the user. */
  remoteFunctions(
    request: RemoteFunctionsRequest, signal?: AbortSignal
  ): Promise<BridgeAnswer<RemoteFunctionsAnswer>> {
    return this.ask(post('/v1/functions/remote', request, signal), RemoteFunctionsAnswerSchema);
  }

  /** The versions and aliases of such a function: asks there, as the user. */
  functionVersions(
    request: FunctionVersionsRequest, signal?: AbortSignal
  ): Promise<BridgeAnswer<FunctionVersionsAnswer>> {
    return this.ask(post('/v1/functions/versions', request, signal), FunctionVersionsAnswerSchema);
  }

  /** The AWS profiles of this machine, by name; AWS is not asked. */
  profiles(): Promise<BridgeAnswer<ProfilesAnswer>> {
    return this.ask({ method: 'GET', path: '/v1/profiles' }, ProfilesAnswerSchema);
  }

  /** The secrets that this machine lists, by name. */
  secrets(): Promise<BridgeAnswer<SecretsAnswer>> {
    return this.ask({ method: 'GET', path: '/v1/secrets' }, SecretsAnswerSchema);
  }

  /** Which of some secrets this machine has, be they listed or not. */
  knownSecrets(request: KnownSecretsRequest): Promise<BridgeAnswer<SecretsAnswer>> {
    return this.ask({ method: 'POST', path: '/v1/secrets/known', body: JSON.stringify(request) }, SecretsAnswerSchema);
  }

  /** Keeps a secret in the user's own store on this machine. */
  storeSecret(request: StoreSecretRequest): Promise<BridgeAnswer<SecretsAnswer>> {
    return this.ask({ method: 'POST', path: '/v1/secrets', body: JSON.stringify(request) }, SecretsAnswerSchema);
  }

  /** The test cases beside a saved diagram. */
  readCases(request: ReadCasesRequest): Promise<BridgeAnswer<CaseFileAnswer>> {
    return this.ask({ method: 'POST', path: '/v1/cases/read', body: JSON.stringify(request) }, CaseFileAnswerSchema);
  }

  /** Puts test cases in the place of those that were read. */
  writeCases(request: WriteCasesRequest): Promise<BridgeAnswer<CaseFileAnswer>> {
    return this.ask({ method: 'POST', path: '/v1/cases/write', body: JSON.stringify(request) }, CaseFileAnswerSchema);
  }

  /** Puts how to attach to a function that waits for a debugger where Visual Studio Code looks for it. */
  writeAttachConfiguration(request: AttachRequest): Promise<BridgeAnswer<AttachAnswer>> {
    return this.ask({ method: 'POST', path: '/v1/debug/vscode', body: JSON.stringify(request) }, AttachAnswerSchema);
  }

  /**
   * Runs a task; ends the run when the signal aborts. Numbers keep their digits both ways.
   *
   * @param onProgress is told of the run while it goes on
   */
  run(
    request: RunRequest, signal: AbortSignal, onProgress: (event: RunProgress) => void = () => undefined
  ): Promise<BridgeAnswer<RunOutcome>> {
    return this.exchange(
      { method: 'POST', path: '/v1/runs', accept: 'application/x-ndjson', body: stringify(request), signal },
      async response => (await importRunEvents()).readRunEvents(response, onProgress)
    );
  }

  private ask<S extends AnswerSchema>(request: BridgeRequest, schema: S): Promise<BridgeAnswer<v.InferOutput<S>>> {
    return this.exchange(request, async response => readAnswer(parseJson(await response.text()), schema));
  }

  private async exchange<T>(
    request: BridgeRequest, read: (response: Response) => Promise<BridgeAnswer<T>>
  ): Promise<BridgeAnswer<T>> {
    const { state } = this.connection;

    if (state.kind !== 'ready') {
      return connectionFailure(state);
    }

    try {
      const response = await send(state.address, request);

      return response.ok ? await read(response) : refusal(response.status, await response.text());
    } catch (error) {
      return request.signal?.aborted
        ? bridgeFailure('cancelled', 'The run was cancelled.')
        : bridgeFailure('unreachable', `The bridge does not answer (${describe(error)}). ${MEND}`);
    }
  }
}

function post(path: string, body: object, signal?: AbortSignal): BridgeRequest {
  return { method: 'POST', path, body: JSON.stringify(body), signal };
}

function send({ url, token }: BridgeAddress, { method, path, body, signal, accept }: BridgeRequest): Promise<Response> {
  return fetch(url + path, {
    method,
    body,
    signal,
    headers: {
      'Authorization': `Bearer ${token}`,
      ...body === undefined ? {} : { 'Content-Type': 'application/json' },
      ...accept === undefined ? {} : { 'Accept': accept }
    },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error'
  });
}

function refusal(status: number, text: string): BridgeFailure {
  if (status === 401) {
    return bridgeFailure('restarted', `The bridge does not know this page, as after a restart of its own. ${MEND}`);
  }

  const answer = readAnswer(parseJson(text), ErrorAnswerSchema);

  // an error answer of another shape is from somebody else than the bridge; its status says enough
  return answer.kind === 'answer'
    ? bridgeFailure('refused', answer.value.error.message, answer.value.error.code)
    : bridgeFailure('refused', `The bridge refused the request with status ${status}. ${MEND}`);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
