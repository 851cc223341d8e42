import { request } from 'node:https';
import type { Agent } from 'node:https';

import type { AwsCredentialIdentity } from '@smithy/types';

import type { InvocationResponse } from '../../connector/run/dependencies';
import { MAX_RESPONSE_BYTES } from '../functions/link/RuntimeLink';
import { NodeHash } from '../invokeApi/NodeHash';
import { readBody } from '../http/readBody';

export interface FunctionUrlCall {
  url: URL;
  region: string;

  /** JSON text. */
  payload: string;

  /** Undefined where there are none: then the call is not signed, which is enough for a public URL. */
  credentials: AwsCredentialIdentity | undefined;
  agent: Agent;
}

/** The URL's own answer that is not the function's. */
class FunctionUrlError extends Error {
  readonly $metadata: { httpStatusCode: number; requestId?: string; attempts: number };

  constructor(override readonly name: string, message: string, httpStatusCode: number, requestId?: string) {
    super(message);
    this.$metadata = { httpStatusCode, requestId, attempts: 1 };
  }
}

const ERROR_NAMES: Readonly<Record<number, string>> = {
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  413: 'RequestTooLargeException',
  429: 'TooManyRequestsException'
};

/**
 * Calls a function through its URL: HTTPS POST of the payload, signed for the
 * service `lambda`. The function gets it as the body of an HTTP request. Throws
 * what the network throws, and FunctionUrlError.
 */
export async function callFunctionUrl(call: FunctionUrlCall, signal: AbortSignal): Promise<InvocationResponse> {
  const { status, requestId, body } = await send(call, await signedHeaders(call), signal);
  const errorName = ERROR_NAMES[status];

  if (errorName !== undefined) {
    throw new FunctionUrlError(errorName, messageIn(body), status, requestId);
  }

  return {
    kind: 'response',
    statusCode: status,
    payload: body,
    requestId,
    attempts: 1,
    remarks: [],

    // 502 is what the URL answers when the function fails
    ...(status === 502 ? { functionError: 'Unhandled' } : {})
  };
}

async function signedHeaders({ url, region, payload, credentials }: FunctionUrlCall): Promise<Record<string, string>> {
  const headers = { 'host': url.host, 'content-type': 'application/json' };

  if (credentials === undefined) {
    return headers;
  }

  const { SignatureV4 } = await import('@smithy/signature-v4');
  const signer = new SignatureV4({ credentials, region, service: 'lambda', sha256: NodeHash });
  const signed = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries([ ...url.searchParams.keys() ].map(name => [ name, url.searchParams.getAll(name) ])),
    headers,
    body: payload
  });

  return signed.headers;
}

interface UrlAnswer {
  status: number;
  requestId?: string;
  body: string;
}

function send(
  { url, payload, agent }: FunctionUrlCall, headers: Record<string, string>, signal: AbortSignal
): Promise<UrlAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(payload) }, agent, signal });

    outgoing.on('error', reject);
    outgoing.on('response', response => {
      readBody(response, MAX_RESPONSE_BYTES).then(body => {
        const requestId = response.headers['x-amzn-requestid'];

        if (body.kind === 'complete') {
          resolve({
            status: response.statusCode ?? 0,
            requestId: Array.isArray(requestId) ? requestId[0] : requestId,
            body: body.bytes.toString()
          });
        } else {
          reject(new FunctionUrlError('ResponseTooLarge', 'The answer broke off, or is larger than 6 MB.', response.statusCode ?? 0));
        }
      }, reject);
    });
    outgoing.end(payload);
  });
}

function messageIn(body: string): string {
  return /"[Mm]essage":\s*"([^"]*)"/.exec(body)?.[1] ?? (body.length > 200 ? `${body.slice(0, 200)}…` : body);
}
