import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';

import { listen } from '../../../bridge/http/listen';

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;

  /** Or its chunks. */
  body?: string | string[];
}

export interface ReceivedCall {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface FakeLambda {
  url: string;
  port: number;
  calls: ReceivedCall[];

  /** What is answered, by the number of the call from 0; `never` does not answer. */
  answer(answers: (call: number) => FakeAnswer | 'never'): void;

  /** How many of the calls lost their connection before they were answered. */
  closedEarly(): number;
  close(): void;
}

/** Stands for AWS: it records what is sent to it and answers what a test wants. */
export async function fakeLambda(certificate?: 'selfSigned' | 'expired' | 'otherName'): Promise<FakeLambda> {
  const calls: ReceivedCall[] = [];
  let closedEarly = 0;
  let answers: (call: number) => FakeAnswer | 'never' = () => ({});

  const server = createAnyServer(certificate, (request, response) => {
    let body = '';

    request.setEncoding('utf8');
    request.on('data', (text: string) => { body += text; });
    request.on('end', () => {
      calls.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });

      const answer = answers(calls.length - 1);

      if (answer !== 'never') {
        response.writeHead(answer.status ?? 200, { 'x-amzn-RequestId': `request-${calls.length}`, ...answer.headers });

        if (Array.isArray(answer.body)) {
          answer.body.forEach(chunk => response.write(chunk));
          response.end();
        } else {
          response.end(answer.body ?? '{"ok":true}');
        }
      }
    });
    response.on('close', () => { closedEarly += response.writableFinished ? 0 : 1; });
  });
  const { port } = await listen(server, 0);

  return {
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    calls,
    answer: next => { answers = next; },
    closedEarly: () => closedEarly,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}

export function certificateText(name: string): string {
  return readFileSync(join(__dirname, '../fixtures/tls', `${name}.pem`), 'utf8');
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function createAnyServer(certificate: string | undefined, listener: Listener): Server {
  return certificate === undefined
    ? createServer(listener)
    : createTlsServer({ key: certificateText('key'), cert: certificateText(certificate) }, listener);
}

/** An error as the Lambda service answers it. */
export function serviceError(status: number, type: string, message: string): FakeAnswer {
  return { status, headers: { 'x-amzn-ErrorType': type, 'Content-Type': 'application/json' }, body: JSON.stringify({ Type: 'User', Message: message }) };
}
