import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { isInvokePath } from '../invokeApi/isInvokePath';
import { abortOnClose } from '../http/abortOnClose';
import { inviteBody } from '../http/inviteBody';
import { Strangers } from '../http/Strangers';
import { preflightHeaders } from './cors';
import { checkSender, checkToken } from './guard';
import { HttpError } from './HttpError';
import { checkContentType, parseBody, readBytes } from './readJson';
import type { PostRoute, Route, RunRoute } from './Route';
import { sendAnswer, sendError } from './sendAnswer';
import { sendEvents, wantsEvents } from './sendEvents';

export interface BridgeServerOptions {
  token: string;

  /** Origins of pages besides the Modeler's own. */
  origins: string[];

  /** Asked for with each request that may be answered: what they do is loaded after the server listens. */
  routes: () => Promise<Route[]>;

  /** Has callers and keys of its own, so no token: see InvokeApi. Absent where nobody asked for it. */
  invokeApi?: (request: IncomingMessage, response: ServerResponse, onKnown: () => void) => Promise<void>;

  /** How long a client may take nothing of its answer, in milliseconds; 30 s unless told. */
  answerTimeoutMs?: number;
}

/** How long a client may take to send its request, or to take an answer. */
const REQUEST_TIMEOUT_MS = 30_000;

const MAX_STRANGERS = 128;

/** The bridge's HTTP server; it does not listen yet. */
export function createBridgeServer(options: BridgeServerOptions): Server {
  const strangers = new Strangers(MAX_STRANGERS);
  const answerer = (request: IncomingMessage, response: ServerResponse): void => {
    void handle(request, response, strangers, options);
  };
  const server = createServer(
    {
      connectionsCheckingInterval: 2_000,
      headersTimeout: 10_000,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: 60_000
    },
    answerer
  );

  server.maxConnections = 512;
  server.on('connection', socket => strangers.add(socket));

  // who waits to be told to go on is refused first; reading a body tells
  server.on('checkContinue', answerer);

  return server;
}

async function handle(
  request: IncomingMessage, response: ServerResponse, strangers: Strangers, options: BridgeServerOptions
): Promise<void> {
  const path = (request.url ?? '').replace(/\?.*$/s, '');
  const { shouldKeepAlive } = response;
  const welcome = (): void => {
    strangers.welcome(request.socket);
    response.shouldKeepAlive = shouldKeepAlive;
  };

  if (!strangers.mayAsk(request.socket)) {
    request.socket.destroy();
    return;
  }

  response.shouldKeepAlive &&= !strangers.has(request.socket);

  try {
    checkSender(request, options.origins);

    if (options.invokeApi && isInvokePath(path) && request.headers.origin === undefined) {
      await options.invokeApi(request, response, welcome);
    } else if (request.method === 'OPTIONS') {
      preflight(request, response, await options.routes());
    } else {
      checkToken(request, options.token);
      welcome();
      await answer(request, response, findRoute(await options.routes(), path, request.method));
      endWithReader(response, options.answerTimeoutMs ?? REQUEST_TIMEOUT_MS);
    }
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
    } else {
      sendError(request, response, error);
    }
  }
}

function preflight(request: IncomingMessage, response: ServerResponse, routes: Route[]): void {
  const methods = [ ...new Set(routes.map(({ method }) => method)) ];

  response.writeHead(204, preflightHeaders(request, methods));
  response.end();
}

function findRoute(routes: Route[], path: string, method: string | undefined): Route {
  const candidates = routes.filter(route => route.path === path);

  if (candidates.length === 0) {
    throw new HttpError(404, 'notFound', 'The bridge has nothing at this address.');
  }

  const route = candidates.find(candidate => candidate.method === method);

  if (route === undefined) {
    const methods = candidates.map(candidate => candidate.method);

    throw new HttpError(405, 'methodNotAllowed', `Use ${methods.join(' or ')} here.`, { Allow: methods.join(', ') });
  }

  return route;
}

async function answer(request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> {
  if ('run' in route && wantsEvents(request)) {
    return answerInParts(request, response, route);
  }

  const result = route.method === 'POST' ? await answerPost(request, response, route) : await route.answer();

  sendAnswer(request, response, result);
}

/** An answer that nobody takes is not kept. */
function endWithReader(response: ServerResponse, timeoutMs: number): void {
  if (!response.writableFinished) {
    response.setTimeout(timeoutMs, () => response.destroy());
  }
}

async function answerPost(
  request: IncomingMessage, response: ServerResponse, route: PostRoute | RunRoute
): Promise<object> {
  const signal = abortOnClose(response);
  const body = await readPosted(request, response, route);

  return 'run' in route ? route.run(body, signal) : route.answer(parseBody(body), signal);
}

async function answerInParts(request: IncomingMessage, response: ServerResponse, route: RunRoute): Promise<void> {
  const signal = abortOnClose(response);
  const body = await readPosted(request, response, route);

  await sendEvents(request, response, onProgress => route.run(body, signal, onProgress));
}

function readPosted(
  request: IncomingMessage, response: ServerResponse, { maxBytes }: PostRoute | RunRoute
): Promise<Buffer> {
  checkContentType(request);
  inviteBody(request, response, maxBytes);

  return readBytes(request, maxBytes);
}
