import type { FoundFunction, InvokeContext, LocalFunctions } from '../functions/LocalFunctions';
import { ServiceError } from './ServiceError';

/** Lambda's quotas for the payload of a call, in bytes. */
export const MAX_REQUEST_BYTES = 6_291_456;
const MAX_EVENT_BYTES = 1_048_576;

/** One request for Invoke. */
export interface InvokeRequest {
  found: FoundFunction;
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
export async function invoke(functions: LocalFunctions, request: InvokeRequest): Promise<InvokeAnswer | undefined> {
  const payload = parsePayload(request);

  switch (request.type) {
    case 'RequestResponse':
      return call(functions, request, payload);
    case 'Event':
      runInBackground(functions, request, payload);

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

async function call(
  functions: LocalFunctions, request: InvokeRequest, payload: Buffer
): Promise<InvokeAnswer | undefined> {
  const result = await functions.call(request.found, payload, contextOf(request), { signal: request.signal });

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
          ...(request.logTail ? { 'X-Amz-Log-Result': result.log.tail().toString('base64') } : {})
        },
        body: result.payload
      };
  }
}

/** The caller does not wait, and its going away ends nothing. */
function runInBackground(functions: LocalFunctions, request: InvokeRequest, payload: Buffer): void {
  const { signal } = new AbortController();

  functions.call(request.found, payload, contextOf(request), { signal }).catch((error: unknown) => {
    process.emitWarning(`The event for ${request.found.fn.name} could not be handled: ${String(error)}`);
  });
}

function contextOf({ requestId, clientContext }: InvokeRequest): InvokeContext {
  return { requestId, clientContext: clientContext === undefined ? undefined : Buffer.from(clientContext, 'base64').toString() };
}

function executedVersion(): Record<string, string> {
  return { 'X-Amz-Executed-Version': '$LATEST' };
}
