import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { parseFunctionReference } from '../../connector/aws/functionReference';
import type { FoundFunction, LocalFunctions } from '../functions/LocalFunctions';
import { abortOnClose } from '../http/abortOnClose';
import { inviteBody } from '../http/inviteBody';
import { readBody } from '../http/readBody';
import type { AccessKeys } from './accessKeys';
import { functionConfiguration } from './functionConfiguration';
import { invoke, MAX_REQUEST_BYTES, payloadTooLarge } from './invoke';
import type { InvokeAnswer } from './invoke';
import { FUNCTIONS_PATH } from './isInvokePath';
import { listFunctions } from './listFunctions';
import { ServiceError } from './ServiceError';
import { readClaims, verifySignature } from './verifySignature';

export interface InvokeApiOptions {
  functions: LocalFunctions;
  keys: AccessKeys;
}

interface Call {
  request: IncomingMessage;
  url: URL;
  requestId: string;
  region: string;
  body: Buffer;
  signal: AbortSignal;
}

/**
 * The public API of AWS Lambda for the local functions: Invoke, ListFunctions
 * and GetFunction, so that the AWS SDK is the only client that anyone needs.
 * Every call must be signed with the bridge's own keys.
 */
export class InvokeApi {
  constructor(readonly options: InvokeApiOptions) {}

  /** @param onKnown called when the sender has shown that it knows the access key */
  async answer(request: IncomingMessage, response: ServerResponse, onKnown: () => void): Promise<void> {
    const requestId = randomUUID();
    const signal = abortOnClose(response);

    try {
      const url = new URL(request.url ?? '/', 'http://bridge');
      const { body, region } = await this.readSigned(request, response, onKnown);
      const answer = await this.route({ request, url, requestId, region, body, signal });

      if (answer !== undefined) {
        send(response, requestId, answer);
      }
    } catch (error) {
      send(response, requestId, errorAnswer(error));
    }
  }

  private async readSigned(
    request: IncomingMessage, response: ServerResponse, onKnown: () => void
  ): Promise<{ body: Buffer; region: string }> {
    const { keys } = this.options;
    const claims = readClaims(request, keys, new Date());

    onKnown();
    inviteBody(request, response, MAX_REQUEST_BYTES);

    const body = await readBody(request, MAX_REQUEST_BYTES);

    switch (body.kind) {
      case 'tooLarge':
        throw payloadTooLarge(Number(request.headers['content-length'] ?? MAX_REQUEST_BYTES + 1), invocationType(request));
      case 'aborted':
        throw new ServiceError(400, 'InvalidRequestContentException', 'The request ended before its body did.');
      case 'complete':
        await verifySignature(request, body.bytes, claims, keys);

        return { body: body.bytes, region: claims.region };
    }
  }

  private async route(call: Call): Promise<InvokeAnswer | undefined> {
    const { functions } = this.options;
    const { options: defaults } = functions.host;
    const region = call.region;
    const rest = call.url.pathname.slice(FUNCTIONS_PATH.length).replace(/^\/|\/$/g, '');
    const [ name = '', action ] = rest.split('/');
    const operation = `${call.request.method} ${rest === '' ? 'functions' : action ?? 'function'}`;

    switch (operation) {
      case 'GET functions':
        return json(await listFunctions(functions.folder(), { ...defaults, region }, call.url.searchParams));
      case 'GET function':
        return json({
          Configuration: functionConfiguration((await this.find(name, call)).fn, { ...defaults, region }),
          Code: {},
          Tags: {}
        });
      case 'POST invocations':
        return this.invoke(name, call);
      default:
        throw new ServiceError(404, 'UnknownOperationException', 'The local Lambda API has Invoke, ListFunctions and GetFunction only.');
    }
  }

  private async invoke(name: string, call: Call): Promise<InvokeAnswer | undefined> {
    const { request, requestId, body, signal } = call;

    return invoke(this.options.functions, {
      found: await this.find(name, call),
      requestId,
      type: invocationType(request),
      logTail: request.headers['x-amz-log-type'] === 'Tail',
      clientContext: firstValue(request.headers['x-amz-client-context']),
      body,
      signal
    });
  }

  private async find(encodedName: string, { url, region }: Call): Promise<FoundFunction> {
    const name = decode(encodedName);
    const reference = parseFunctionReference(name);

    if (reference.kind === 'malformed' || reference.kind === 'url') {
      throw new ServiceError(400, 'ValidationException', 'The function name is none of the forms that Lambda takes: name, name:alias, partial or full ARN.');
    }

    const found = await this.options.functions.find(name, { region, qualifier: url.searchParams.get('Qualifier') ?? undefined });

    switch (found.kind) {
      case 'found':
        return found;
      case 'noSuchFunction':
        throw new ServiceError(404, 'ResourceNotFoundException', `Function not found: ${reference.name}`);
      case 'notReady':
        throw new ServiceError(404, 'ResourceNotFoundException', found.message);
    }
  }
}

function invocationType(request: IncomingMessage): string {
  return firstValue(request.headers['x-amz-invocation-type']) ?? 'RequestResponse';
}

function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {

    // no encoded text, so no function's name either
    return '';
  }
}

function json(body: object): InvokeAnswer {
  return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) };
}

function errorAnswer(error: unknown): InvokeAnswer {
  const { status, type, fault, message } = toServiceError(error);

  return {
    status,
    headers: { 'x-amzn-ErrorType': type },
    body: Buffer.from(JSON.stringify({ Type: fault, Message: message, message }))
  };
}

function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) {
    return error;
  }

  return new ServiceError(500, 'ServiceException', error instanceof Error ? error.message : String(error));
}

function send(response: ServerResponse, requestId: string, { status, headers, body }: InvokeAnswer): void {
  response.writeHead(status, {
    ...(status === 204 ? {} : { 'Content-Type': 'application/json', 'Content-Length': body.length }),
    'x-amzn-RequestId': requestId,
    ...headers
  });
  response.end(body);
}
