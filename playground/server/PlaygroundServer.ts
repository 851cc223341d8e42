import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import type { BridgeState } from '../../bridge/protocol';
import { isOwnHost, isOwnPage } from './isOwnPage';
import { listenPreferably } from './listenPreferably';
import { PageKeys } from './PageKeys';
import { sendFile } from './staticFiles';
import type { Mount } from './staticFiles';

/**
 * Serves the page's files, and tells the page where the bridge is, as the
 * Modeler's main process does. The bridge's token is in the answer to a POST
 * of the page alone, which shows a key: never in a URL, a file or the log.
 */
export class PlaygroundServer {
  readonly keys = new PageKeys();
  private readonly mounts: Mount[];
  private readonly server: Server;
  private origin = '';
  private bridge: BridgeState = { kind: 'starting' };

  /** @param diagram the whole path of the diagram that the page begins with */
  constructor(mounts: Mount[], private readonly diagram: string) {
    this.mounts = [ ...mounts, { kind: 'file', url: '/diagram', path: diagram } ];
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
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

    const { pathname } = new URL(request.url ?? '/', this.origin);

    if (pathname === '/bridge') {
      return this.answerBridge(request, response);
    }

    if (request.method !== 'GET') {
      return sendText(response, 405, 'Files are read with GET');
    }

    if (!await sendFile(this.mounts, pathname, response)) {
      sendText(response, 404, `There is no ${pathname}`);
    }
  }

  private answerBridge(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'POST') {
      return sendText(response, 405, 'Ask with POST');
    }

    if (!isOwnPage(request, this.origin) || !this.keys.use(String(request.headers['x-playground-key'] ?? ''))) {
      return sendText(response, 403, "The bridge's address is for the playground's own page, opened by the address that was printed");
    }

    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ bridge: this.bridge, key: this.keys.lasting, diagram: this.diagram }));
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text + '\n');
}
