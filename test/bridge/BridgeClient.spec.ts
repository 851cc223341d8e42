import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';

import { startBridge, type RunningBridge } from '../../bridge';
import { BridgeClient } from '../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../client/bridgeClient/BridgeConnection';
import type { RunRequest } from '../../connector/run/report';
import type { RunProgress } from '../../connector/run/RunEvent';
import { callTask } from '../security/support/callTask';
import { temporaryFolder, type TemporaryFolder } from './helper/temporaryFolder';

const FUNCTIONS = join(__dirname, '../../resources/examples/functions');

describe('the page\'s client of the bridge', function() {

  describe('with a bridge', function() {
    let bridge: RunningBridge;
    let client: BridgeClient;
    let connection: BridgeConnection;
    let folder: TemporaryFolder;

    before(async function() {
      folder = temporaryFolder();
      bridge = await startBridge({ functionsFolder: FUNCTIONS, secretsStore: join(folder.path, 'secrets.env') });
    });

    after(async function() {
      await bridge.close();
      folder.remove();
    });

    beforeEach(function() {
      connection = new BridgeConnection();
      connection.set({ kind: 'ready', address: bridge.address });
      client = new BridgeClient(connection);
    });

    it('should ask for its health', async function() {

      // when
      const answer = await client.health();

      // then
      expect(answer).to.have.nested.property('value.name', 'lambda-task-bridge');
    });

    it('should tell what the user chose', async function() {

      // given
      const chosen = { functionsFolder: null, secretsFile: null, secretsPrefix: null, endpoints: [] };
      const run = () => client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal);

      // when
      const answer = await client.configure({ ...chosen, functionsFolder: folder.path });

      // then
      expect(answer).to.have.nested.property('value.name', 'lambda-task-bridge');
      expect(await run()).to.have.nested.property('value.reason', 'noSuchFunction');

      // when it is chosen no more
      await client.configure(chosen);

      // then
      expect(await run()).to.have.nested.property('value.kind', 'report');
    });

    it('should run a task', async function() {

      // when
      const answer = await client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal);

      // then
      expect(answer).to.have.nested.property('value.kind', 'report');
      expect(answer).to.have.nested.property('value.report.steps.response.statusCode', 200);
    });

    it('should tell of the run while it goes on', async function() {

      // given
      const told: RunProgress[] = [];

      // when
      await client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal, event => told.push(event));

      // then
      expect(told[0]).to.include({ kind: 'calling', functionName: 'price-order' });
      expect(told.at(-1)).to.have.property('kind', 'answered');
    });

    it('should write how Visual Studio Code attaches to a function', async function() {

      // given
      const chosen = { functionsFolder: folder.path, secretsFile: null, secretsPrefix: null, endpoints: [] };

      await client.configure(chosen);

      // when
      const answer = await client.writeAttachConfiguration({ language: 'node', port: 9229 });

      // then
      expect(answer).to.eql({ kind: 'answer', value: { kind: 'written', file: join(folder.path, '.vscode', 'launch.json') } });
      await client.configure({ ...chosen, functionsFolder: null });
    });

    it('should keep the digits of numbers both ways', async function() {

      // given
      const request = runOf('price-order', '={ orderId: id }');

      // when
      const answer = await client.run(
        { ...request, variables: { id: 9007199254740993n } }, new AbortController().signal
      );

      // then
      expect(answer).to.have.nested.property('value.report.steps.request.payload.orderId', 9007199254740993n);
    });

    it('should say why nothing was run', async function() {

      // when
      const answer = await client.run(runOf('no-such-function', '={}'), new AbortController().signal);

      // then
      expect(answer).to.have.nested.property('value.kind', 'notRun');
      expect(answer).to.have.nested.property('value.reason', 'noSuchFunction');
    });

    it('should store a secret, and learn names without values', async function() {

      // when
      const stored = await client.storeSecret({ name: 'MY_AWS_ACCESS_KEY', value: 'AKIA"{$}' });

      // then
      expect(stored).to.eql({ kind: 'answer', value: { names: [ 'MY_AWS_ACCESS_KEY' ] } });
      expect(await client.secrets()).to.eql(stored);
    });

    it('should learn which secrets a run would find, unlisted ones too', async function() {

      // given
      const names = [ 'NO_SUCH_SECRET', 'PATH' ];

      // when
      const answer = await client.knownSecrets({ names });

      // then
      expect(answer).to.eql({ kind: 'answer', value: { names: [ 'PATH' ] } });
    });

    it('should hand on why a secret is not stored', async function() {

      // when
      const answer = await client.storeSecret({ name: 'no name', value: 'value' });

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'refused' });
      expect(answer).to.have.property('message').that.contains('"no name" cannot be stored').and.not.contains('value');
    });

    it('should tell a token that the bridge does not know', async function() {

      // given
      connection.set({ kind: 'ready', address: { ...bridge.address, token: 'of-an-earlier-bridge' } });

      // when
      const answer = await client.health();

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'restarted' });
    });

    it('should hand on why a request is refused', async function() {

      // when
      const answer = await client.run({ ...runOf('price-order', '={}'), timeoutSeconds: -1 }, new AbortController().signal);

      // then
      expect(answer).to.deep.include({ kind: 'failure', reason: 'refused' });
      expect(answer).to.have.property('message').that.contains('timeoutSeconds');
    });

  });

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
      [ 'no JSON', 'line 1, column', '{' ],
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

function runOf(functionName: string, payload: string): RunRequest {
  return callTask(functionName, { 'awsFunction.payload': payload }, { variables: { id: 'A-1' } });
}

function ended(outcome: string): string {
  return `{ "kind": "ended", "outcome": ${outcome} }`;
}
