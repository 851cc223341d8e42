import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { Strangers } from '../../bridge/http/Strangers';
import type { BridgeState } from '../../bridge/protocol';
import { isOwnHost, isOwnPage } from './isOwnPage';
import { listenPreferably } from './listenPreferably';
import { PageKeys } from './PageKeys';
import { sendFile } from './staticFiles';
import type { Mount } from './staticFiles';

/** The diagram that the page begins with. */
export interface FirstDiagram {

  /** Whole. */
  path: string;

  /** Whether it is a file of the user's, which nobody else may read, and not the example. */
  isOwn: boolean;
}

const DIAGRAM = '/diagram';

/** So many connections are kept; a new one ends the oldest. A page needs no more than six. */
const MAX_CONNECTIONS = 128;

/** How long a client may take to send its request, in milliseconds. */
const TIMEOUTS = { connectionsCheckingInterval: 2_000, headersTimeout: 10_000, requestTimeout: 30_000 };

/**
 * Serves the page's files, and tells the page where the bridge is, as the
 * Modeler's main process does. The bridge's token is in the answer to a POST
 * of the page alone, which shows a key: never in a URL, a file or the log.
 */
export class PlaygroundServer {
  readonly keys = new PageKeys();
  private readonly server: Server;
  private origin = '';
  private bridge: BridgeState = { kind: 'starting' };

  constructor(private readonly mounts: Mount[], private readonly diagram: FirstDiagram) {
    this.server = createServer(TIMEOUTS, (request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });

    const connections = new Strangers(MAX_CONNECTIONS);

    this.server.on('connection', socket => connections.add(socket));
  }

  /** @returns the page's origin, such as `http://127.0.0.1:8642` */
  async listen(preferredPort: number): Promise<string> {
    const port = await listenPreferably(this.server, preferredPort);

    this.origin = `http://127.0.0.1:${port}`;

    return this.origin;
  }

  /** Says what the page is told of the bridge from now on. */
  setBridge(state: BridgeState): void {
    this.bridge = state;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(request, this.origin)) {
      return sendText(response, 403, `The playground is at ${this.origin}/ only`);
    }

    if (hasBody(request)) {

      // nobody reads it, so its sender is not heard out
      response.shouldKeepAlive = false;

      return sendText(response, 413, 'The playground takes no body');
    }

    const { pathname } = new URL(request.url ?? '/', this.origin);

    if (pathname === '/bridge') {
      return this.answerBridge(request, response);
    }

    if (request.method !== 'GET') {
      return sendText(response, 405, 'Files are read with GET');
    }

    const mayReadDiagram = !this.diagram.isOwn || this.keys.lasts(keyOf(request));
    const diagram: Mount = { kind: 'file', url: DIAGRAM, path: this.diagram.path };

    if (await sendFile(mayReadDiagram ? [ ...this.mounts, diagram ] : this.mounts, pathname, response)) {
      return;
    }

    if (pathname === DIAGRAM && !mayReadDiagram) {
      sendText(response, 403, 'The diagram is for the playground\'s own page, opened by the address that was printed');
    } else {
      sendText(response, 404, `There is no ${pathname}`);
    }
  }

  private answerBridge(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'POST') {
      return sendText(response, 405, 'Ask with POST');
    }

    if (!isOwnPage(request, this.origin) || !this.keys.use(keyOf(request))) {
      return sendText(response, 403, "The bridge's address is for the playground's own page, opened by the address that was printed");
    }

    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ bridge: this.bridge, key: this.keys.lasting, diagram: this.diagram.path }));
  }
}

function keyOf({ headers }: IncomingMessage): string {
  return String(headers['x-playground-key'] ?? '');
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  response.end(text + '\n');
}
