import type { FunctionHost } from '../functions/FunctionHost';
import type { LocalFunction } from '../functions/discovery/LocalFunction';
import { functionArn } from './functionConfiguration';
import { ServiceError } from './ServiceError';

/** Lambda's quotas for the payload of a call, in bytes. */
export const MAX_REQUEST_BYTES = 6_291_456;
const MAX_EVENT_BYTES = 1_048_576;

/** One request for Invoke. */
export interface InvokeRequest {
  fn: LocalFunction;
  qualifier?: string;
  requestId: string;
  type: string;
  logTail: boolean;
  clientContext?: string;
  body: Buffer;
  signal: AbortSignal;
}

/** What the Invoke API sends back. */
export interface InvokeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Calls a function as Lambda's Invoke does: RequestResponse answers when the
 * function has, Event at once, DryRun without running it. A failed Event is not
 * tried again. Throws ServiceError; resolves with undefined when the caller has
 * gone.
 */
export async function invoke(host: FunctionHost, request: InvokeRequest): Promise<InvokeAnswer | undefined> {
  const payload = parsePayload(request);

  switch (request.type) {
    case 'RequestResponse':
      return call(host, request, payload);
    case 'Event':
      runInBackground(host, request, payload);

      return { status: 202, headers: {}, body: Buffer.alloc(0) };
    case 'DryRun':
      return { status: 204, headers: executedVersion(), body: Buffer.alloc(0) };
    default:
      throw new ServiceError(400, 'InvalidParameterValueException', `Unsupported invocation type "${request.type}"`);
  }
}

/** The bytes are handed on as they came; they only have to be JSON. */
function parsePayload({ body, type }: InvokeRequest): Buffer {
  const limit = type === 'Event' ? MAX_EVENT_BYTES : MAX_REQUEST_BYTES;

  if (body.length > limit) {
    throw payloadTooLarge(body.length, type, limit);
  }

  if (body.length === 0) {
    return Buffer.from('{}');
  }

  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    throw new ServiceError(
      400,
      'InvalidRequestContentException',
      `Could not parse request body into json: ${error instanceof Error ? error.message : String(error)}`
    );
  }

  return body;
}

export function payloadTooLarge(bytes: number, type: string, limit = MAX_REQUEST_BYTES): ServiceError {
  return new ServiceError(
    413,
    'RequestTooLargeException',
    `${bytes} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`
  );
}

async function call(host: FunctionHost, request: InvokeRequest, payload: Buffer): Promise<InvokeAnswer | undefined> {
  const result = await host.invoke(request.fn, eventOf(host, request, payload), request.signal);

  switch (result.kind) {
    case 'cancelled':
      return undefined;
    case 'tooManyRequests':
      throw new ServiceError(429, 'TooManyRequestsException', 'Rate Exceeded.');
    case 'answered':
      return {
        status: 200,
        headers: {
          ...executedVersion(),
          ...(result.functionError === undefined ? {} : { 'X-Amz-Function-Error': result.functionError }),
          ...(request.logTail ? { 'X-Amz-Log-Result': result.logTail.toString('base64') } : {})
        },
        body: result.payload
      };
  }
}

/** The caller does not wait, and its going away ends nothing. */
function runInBackground(host: FunctionHost, request: InvokeRequest, payload: Buffer): void {
  host.invoke(request.fn, eventOf(host, request, payload), new AbortController().signal).catch((error: unknown) => {
    process.emitWarning(`The event for ${request.fn.name} could not be handled: ${String(error)}`);
  });
}

function eventOf(host: FunctionHost, { fn, qualifier, requestId, clientContext }: InvokeRequest, payload: Buffer): Parameters<FunctionHost['invoke']>[1] {
  return {
    requestId,
    payload,
    functionArn: functionArn(fn.name, host.options.region, qualifier),
    clientContext: clientContext === undefined ? undefined : Buffer.from(clientContext, 'base64').toString()
  };
}

function executedVersion(): Record<string, string> {
  return { 'X-Amz-Executed-Version': '$LATEST' };
}
