import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Received {
  url: string;
  method: string;
  authorization: string;
  body: string;
}

/** Stands for AWS: answers Invoke calls as it is told, and remembers them. */
export class LambdaEndpoint {
  readonly received: Received[] = [];
  private readonly server: Server;

  constructor(answer: (response: ServerResponse, request: IncomingMessage) => void) {
    this.server = createServer(async (request, response) => {
      const { url = '', method = '', headers: { authorization = '' } } = request;

      this.received.push({ url, method, authorization, body: await text(request) });
      answer(response, request);
    });
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');

    const address = this.server.address();

    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
