import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Deferred } from '../../async/Deferred';
import { asHeader } from '../../http/asHeader';
import { equalSecrets } from '../../http/equalSecrets';
import { listen } from '../../http/listen';
import { readBody } from '../../http/readBody';
import { Strangers } from '../../http/Strangers';
import { MAX_ERROR_BYTES, MAX_RESPONSE_BYTES } from './RuntimeLink';
import type { InitError, RuntimeEvent, RuntimeLink, RuntimeReport } from './RuntimeLink';

/** A process needs one or two connections. */
const MAX_CONNECTIONS = 64;
const MAX_STRANGERS = 16;

const SECRET_BYTES = 32;

const ROUTE = /^\/([^/]+)\/2018-06-01\/runtime\/(invocation|init)\/([^/]+)(?:\/([^/]+))?$/;

interface Delivery {
  event: RuntimeEvent;
  report: (report: RuntimeReport) => void;
}

/**
 * The public Lambda Runtime API, version 2018-06-01, for one process: it is
 * handed one event at a time and reports what came of it. Each process has an
 * API at a port of its own, below a path that only it is told: neither another
 * function nor another user of the machine can take an event or answer one.
 */
export class RuntimeApi implements RuntimeLink {
  private readonly started = new Deferred<void>();
  private readonly startFailed = new Deferred<InitError>();
  private readonly debuggerWaits = new Deferred<void>();
  private readonly secret = randomBytes(SECRET_BYTES).toString('base64url');
  private readonly strangers = new Strangers(MAX_STRANGERS);
  private readonly server: Server;
  onIdle = (): void => undefined;
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
    this.server.on('connection', socket => this.strangers.add(socket));
  }

  get ready(): Promise<void> {
    return this.started.promise;
  }

  get initError(): Promise<InitError> {
    return this.startFailed.promise;
  }

  get debuggable(): Promise<void> {
    return this.debuggerWaits.promise;
  }

  get idle(): boolean {
    return this.waiting !== undefined;
  }

  get taken(): boolean {
    return this.queued === undefined;
  }

  /** Resolves with what the process gets as `AWS_LAMBDA_RUNTIME_API`: host, port and the secret path. */
  async listen(): Promise<string> {
    const { address, port }: AddressInfo = await listen(this.server, 0);

    return `${address}:${port}/${this.secret}`;
  }

  /** Hands an event to the process as soon as it asks for one. */
  deliver(event: RuntimeEvent, report: Delivery['report']): void {
    this.queued = { event, report };
    this.handOver();
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
    this.current = this.queued;
    this.queued = undefined;
    this.waiting = undefined;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [ , secret = '', what, id, action ] = ROUTE.exec(request.url ?? '') ?? [];

    // whoever does not know the path is told nothing, not even that it is wrong
    if (isFromBrowser(request) || !equalSecrets(secret, this.secret)) {
      request.socket.destroy();

      return;
    }

    this.strangers.welcome(request.socket);

    if (request.method === 'GET' && what === 'invocation' && id === 'next' && action === undefined) {
      return this.next(response);
    }

    if (request.method === 'POST' && what === 'init' && id === 'error') {
      return this.initFailed(request, response);
    }

    // of our own: Lambda has no debugger
    if (request.method === 'POST' && what === 'init' && id === 'debugger') {
      this.debuggerWaits.resolve();

      return send(response, 202, { status: 'OK' });
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

    this.started.resolve();
    this.onIdle();
    this.handOver();
  }

  private async initFailed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_ERROR_BYTES);

    send(response, 202, { status: 'OK' });
    this.startFailed.resolve({ body: body.kind === 'complete' ? body.bytes : Buffer.from('{}') });
  }

  private async report(
    request: IncomingMessage, response: ServerResponse, id: string | undefined, action: string
  ): Promise<void> {
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
