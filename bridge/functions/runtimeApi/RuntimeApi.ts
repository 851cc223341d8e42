import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { asHeader } from '../../http/asHeader';
import { listen } from '../../http/listen';
import { readBody } from '../../http/readBody';
import { Deferred } from '../../Deferred';

/** The most that a function may answer, in bytes (Lambda's quota of 6 MB and a little). */
export const MAX_RESPONSE_BYTES = 6_291_556;

const MAX_ERROR_BYTES = 262_144;

/** A process needs one or two. */
const MAX_CONNECTIONS = 16;

/** One call of a function, as its process gets it. */
export interface RuntimeEvent {
  requestId: string;
  payload: Buffer;

  /** Milliseconds since 1970 at which the function is stopped. */
  deadline: number;
  functionArn: string;
  clientContext?: string;
}

/** What a function's process says of the call that it got. */
export type RuntimeReport =
  | { kind: 'response'; body: Buffer }
  | { kind: 'responseTooLarge' }
  | { kind: 'error'; body: Buffer };

interface Delivery {
  event: RuntimeEvent;
  taken: () => void;
  report: (report: RuntimeReport) => void;
}

/**
 * The public Lambda Runtime API, version 2018-06-01, for one process: it is
 * handed one event at a time and reports what came of it. Each process has an
 * API at a port of its own, so that no function sees another one's events.
 */
export class RuntimeApi {

  /** The process is up: it asked for its first event. */
  readonly ready = new Deferred<void>();

  /** The process says that it cannot start; the error as it sent it. */
  readonly initError = new Deferred<Buffer>();

  private readonly server: Server;
  private waiting: ServerResponse | undefined;
  private queued: Delivery | undefined;
  private current: Delivery | undefined;

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request, response);
    });

    // a process may think for long before it asks again
    this.server.keepAliveTimeout = 0;
    this.server.requestTimeout = 0;
    this.server.maxConnections = MAX_CONNECTIONS;
  }

  /** Resolves with `host:port`. */
  async listen(): Promise<string> {
    const { address, port }: AddressInfo = await listen(this.server, 0);

    return `${address}:${port}`;
  }

  /**
   * Hands an event to the process as soon as it asks for one.
   *
   * @param taken called when the process has it
   */
  deliver(event: RuntimeEvent, taken: () => void): Promise<RuntimeReport> {
    return new Promise(report => {
      this.queued = { event, taken, report };
      this.handOver();
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private handOver(): void {
    if (this.waiting === undefined || this.queued === undefined) {
      return;
    }

    sendEvent(this.waiting, this.queued.event);
    this.queued.taken();
    this.current = this.queued;
    this.queued = undefined;
    this.waiting = undefined;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [ , what, id, action ] = /^\/2018-06-01\/runtime\/(invocation|init)\/([^/]+)(?:\/([^/]+))?$/.exec(request.url ?? '') ?? [];

    if (isFromBrowser(request)) {
      return send(response, 403, { errorMessage: 'Not for browsers', errorType: 'Forbidden' });
    }

    if (request.method === 'GET' && what === 'invocation' && id === 'next' && action === undefined) {
      return this.next(response);
    }

    if (request.method === 'POST' && what === 'init' && id === 'error' && action === undefined) {
      return this.initFailed(request, response);
    }

    if (request.method === 'POST' && what === 'invocation' && (action === 'response' || action === 'error')) {
      return this.report(request, response, id, action);
    }

    send(response, 404, { errorMessage: 'Not found', errorType: 'NotFound' });
  }

  private next(response: ServerResponse): void {
    this.waiting?.destroy();
    this.waiting = response;

    response.on('close', () => {
      if (this.waiting === response) {
        this.waiting = undefined;
      }
    });

    this.ready.resolve();
    this.handOver();
  }

  private async initFailed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_ERROR_BYTES);

    this.initError.resolve(body.kind === 'complete' ? body.bytes : Buffer.from('{}'));
    send(response, 202, { status: 'OK' });
  }

  private async report(request: IncomingMessage, response: ServerResponse, id: string | undefined, action: string): Promise<void> {
    const isError = action === 'error';
    const body = await readBody(request, isError ? MAX_ERROR_BYTES : MAX_RESPONSE_BYTES);
    const current = this.current;

    if (current === undefined || current.event.requestId !== id) {
      return send(response, 400, { errorMessage: 'Invalid request ID', errorType: 'InvalidRequestID' });
    }

    if (body.kind === 'aborted') {
      return;
    }

    this.current = undefined;

    if (body.kind === 'tooLarge') {
      send(response, 413, { errorMessage: 'Exceeded maximum allowed payload size', errorType: 'RequestEntityTooLarge' });
      current.report({ kind: 'responseTooLarge' });
    } else {
      send(response, 202, { status: 'OK' });
      current.report({ kind: isError ? 'error' : 'response', body: body.bytes });
    }
  }
}

/** A page that guessed the port must not take a function's event. */
function isFromBrowser(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;

  return origin !== undefined
    || request.headers['sec-fetch-site'] !== undefined
    || host !== `127.0.0.1:${request.socket.localPort}`;
}

function sendEvent(response: ServerResponse, event: RuntimeEvent): void {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': event.payload.length,
    'Lambda-Runtime-Aws-Request-Id': event.requestId,
    'Lambda-Runtime-Deadline-Ms': String(event.deadline),
    'Lambda-Runtime-Invoked-Function-Arn': asHeader(event.functionArn),
    'Lambda-Runtime-Trace-Id': traceId(event.requestId),
    ...(event.clientContext === undefined ? {} : { 'Lambda-Runtime-Client-Context': asHeader(event.clientContext) })
  });
  response.end(event.payload);
}

/** In X-Ray's form; nothing is traced. */
function traceId(requestId: string): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);

  return `Root=1-${seconds}-${requestId.replaceAll('-', '').slice(0, 24)};Sampled=0`;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
