import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

import { expect } from 'chai';

import { BridgeClient } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import type { RunProgress } from '../../../connector/run/RunEvent';
import { runOf } from './runOf';

describe('The page\'s client of the bridge', function() {
  describe('with something else', function() {
    let server: Server | undefined;

    afterEach(function() {
      server?.closeAllConnections();
      server?.close();
      server = undefined;
    });

    it('should send token, type and body', async function() {

      // given
      const asked: Array<{ request: IncomingMessage; body: string }> = [];
      const client = await clientOf((request, response) => {
        let body = '';

        request.setEncoding('utf8').on('data', text => { body += text; }).on('end', () => {
          asked.push({ request, body });
          response.end('{ "kind": "ended", "outcome": { "kind": "notRun", "reason": "targetNotReady", "message": "no", "more": 1 } }');
        });
      });

      // when
      const answer = await client.run({ ...runOf('f', '={}'), variables: { big: 12345678901234567890n } }, new AbortController().signal);

      // then
      expect(answer).to.eql({ kind: 'answer', value: { kind: 'notRun', reason: 'targetNotReady', message: 'no' } });
      expect(asked[0]?.request.url).to.eql('/v1/runs');
      expect(asked[0]?.request.headers).to.include({ 'authorization': 'Bearer token', 'content-type': 'application/json', 'accept': 'application/x-ndjson' });
      expect(asked[0]?.body).to.contain('"variables":{"big":12345678901234567890}');
    });

    it('should say that the end is missing where it is cut off in the middle of a line', async function() {

      // given
      const client = await clientOf((_request, response) => {
        response.end('{"kind":"log","text":"begins\\n"}\n{"kind":"ended","outcome":{"kind":"not');
      });

      // when
      const { answer, told } = await run(client);

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'unreachable' }).and.to.have.property('message').that.contains('nothing of how the run ended');
      expect(told).to.eql([ { kind: 'log', text: 'begins\n' } ]);
    });

    for (const line of [ 'null', '[]', '1', '"ended"', '', '{}', '{"kind":"constructor"}', '{"__proto__":{"kind":"ended"}}', '{"kind":"log","text":5}', '{"kind":"ended","outcome":{}}', '{'.repeat(1000), '\u0000' ]) {

      it(`should understand no line such as ${JSON.stringify(line.slice(0, 40))}, and end the run`, async function() {

        // given
        let closed: Promise<unknown> | undefined;
        const client = await clientOf((_request, response) => {
          closed = new Promise(resolve => response.on('close', resolve));
          response.write(`${line}\n`);
        });

        // when
        const { answer } = await run(client);

        // then
        expect(answer).to.deep.include({ kind: 'failure', reason: 'malformed' });
        await closed;
      });
    }

    it('should not keep a line that never ends', async function() {

      // given
      let closed: Promise<unknown> | undefined;
      const client = await clientOf((_request, response) => {
        const flood = (): void => {
          while (!response.destroyed && response.write('x'.repeat(1_048_576)));
        };

        closed = new Promise(resolve => response.on('close', resolve));
        response.on('drain', flood);
        flood();
      });

      // when
      const { answer } = await run(client);

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'unreachable' }).and.to.have.property('message').that.contains('characters');
      await closed;
    });

    it('should close the connection when a run is cancelled', async function() {

      // given
      const abort = new AbortController();
      let closed: Promise<unknown> | undefined;
      const client = await clientOf((_request, response) => {
        closed = new Promise(resolve => response.on('close', resolve));
        abort.abort();
      });

      // when
      const answer = await client.run(runOf('f', '={}'), abort.signal);

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'cancelled' });
      await closed;
    });

    it('should tell a bridge that is gone', async function() {

      // given
      const client = await clientOf((_request, response) => response.end());
      server?.closeAllConnections();
      await new Promise(resolve => server?.close(resolve));

      // when
      const answer = await client.health();

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'unreachable' });
      expect(answer).to.have.property('message').that.contains('Restart the bridge');
    });

    it('should tell a connection that breaks', async function() {

      // given
      const client = await clientOf(request => request.socket.destroy());

      // then
      expect(await client.health()).to.deep.include({ kind: 'failure', reason: 'unreachable' });
    });

    it('should tell an error of nobody known', async function() {

      // given
      const client = await clientOf((_request, response) => response.writeHead(502).end('<html>Bad gateway</html>'));

      // then
      expect(await client.health()).to.have.property('message').that.contains('status 502');
    });

    ([
      [ 'no JSON', 'line 1, column', '{]' ],
      [ 'another value', 'The whole must be an object', '"text"' ],
      [ 'another event', '"kind" must be one of "calling"', '{ "kind": "new" }' ],
      [ 'another outcome', '"outcome.kind" must be one of "report", "notRun"', ended('{ "kind": "new" }') ],
      [ 'a lack', '"outcome.report.task.id" is missing', ended('{ "kind": "report", "report": { "task": {} } }') ],
      [ 'a wrong type', '"outcome.report.task.id" must be text', ended('{ "kind": "report", "report": { "task": { "id": 1 } } }') ]
    ] as const).forEach(([ what, says, body ]) => it(`should tell an answer with ${what}`, async function() {

      // given
      const client = await clientOf((_request, response) => response.end(body));

      // when
      const answer = await client.run(runOf('f', '={}'), new AbortController().signal);

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'malformed' });
      expect(answer).to.have.property('message').that.contains(says);
    }));

    it('should tell a bridge that ends before the run does', async function() {

      // given
      const client = await clientOf((_request, response) => response.end('{"kind":"log","text":"begun"}\n'));
      const told: RunProgress[] = [];

      // when
      const answer = await client.run(runOf('f', '={}'), new AbortController().signal, event => told.push(event));

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'unreachable' });
      expect(told).to.eql([ { kind: 'log', text: 'begun' } ]);
    });

    it('should hand on why the bridge could not end a run', async function() {

      // given
      const client = await clientOf((_request, response) => response.end('{"kind":"failed","code":"internal","message":"The thread has ended."}\n'));

      // then
      expect(await client.run(runOf('f', '={}'), new AbortController().signal)).to.deep.include({ kind: 'failure', reason: 'refused', message: 'The thread has ended.' });
    });

    it('should put together what comes in pieces, wherever they were cut', async function() {

      // given
      const bytes = Buffer.from('{"kind":"log","text":"Größe 😀\\n"}\n{"kind":"ended","outcome":{"kind":"notRun","reason":"cancelled","message":"ü"}}');
      const client = await clientOf(async (_request, response) => {
        for (const byte of bytes) {
          await new Promise<void>(resolve => response.write(Buffer.of(byte), () => resolve()));
        }

        response.end();
      });
      const told: RunProgress[] = [];

      // when
      const answer = await client.run(runOf('f', '={}'), new AbortController().signal, event => told.push(event));

      // then
      expect(answer).to.eql({ kind: 'answer', value: { kind: 'notRun', reason: 'cancelled', message: 'ü' } });
      expect(told).to.eql([ { kind: 'log', text: 'Größe 😀\n' } ]);
    });

    async function clientOf(listener: RequestListener): Promise<BridgeClient> {
      const listening = createServer(listener);
      const connection = new BridgeConnection();

      server = listening;
      await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve));

      const address = listening.address();

      if (address === null || typeof address === 'string') {
        throw new Error('the server has no port');
      }

      connection.set({ kind: 'ready', address: { url: `http://127.0.0.1:${address.port}`, token: 'token' } });

      return new BridgeClient(connection);
    }

  });

  describe('without a bridge', function() {

    it('should say how it stands', async function() {

      // given
      const connection = new BridgeConnection();
      const client = new BridgeClient(connection);

      // then
      expect(await client.health()).to.deep.include({ kind: 'failure', reason: 'notConnected' });

      // when
      connection.set({ kind: 'starting' });

      // then
      expect(await client.health()).to.deep.include({ kind: 'failure', reason: 'starting' });

      // when
      connection.set({ kind: 'failed', message: 'No port is free.' });

      // then
      expect(await client.health()).to.have.property('message').that.contains('No port is free.');
    });

  });
});

/** A run with what was told of it. */
async function run(client: BridgeClient) {
  const told: RunProgress[] = [];
  const answer = await client.run(runOf('f', '={}'), new AbortController().signal, event => told.push(event));

  return { answer, told };
}

function ended(outcome: string): string {
  return `{ "kind": "ended", "outcome": ${outcome} }`;
}
