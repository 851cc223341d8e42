import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';

import { expect } from 'chai';

import { PlaygroundServer } from '../../playground/server/PlaygroundServer';
import { eventually } from '../bridge/helper/eventually';
import { rawRequest } from '../bridge/helper/rawRequest';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';

const DIAGRAM = '<definitions id="private-to-the-user"/>';

const TOKEN = 'the-token-of-the-bridge';

describe('An attacker at the playground\'s port', () => {
  const sockets: Socket[] = [];
  let folder: TemporaryFolder;
  let server: PlaygroundServer;
  let origin: string;
  let host: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    folder.write('order.bpmn', DIAGRAM);
    folder.write('index.html', '<h1>page</h1>');
    server = new PlaygroundServer([ { kind: 'file', url: '/', path: join(folder.path, 'index.html') } ], { path: join(folder.path, 'order.bpmn'), isOwn: true });
    origin = await server.listen(0);
    ({ host } = new URL(origin));
    server.setBridge({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: TOKEN } });
  });

  afterEach(() => {
    sockets.splice(0).forEach(socket => socket.destroy());
    server.close();
    folder.remove();
  });

  const send = (requestLine: string, headers: string[] = [], body = '') => rawRequest(origin, [ `${requestLine} HTTP/1.1`, ...headers, '', body ].join('\r\n'));

  /** A connection on which the test writes what it likes; `isClosed` once the server has ended it. */
  function open(text: string): { socket: Socket; received: () => string; isClosed: () => boolean } {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    let received = '';

    sockets.push(socket);
    socket.setEncoding('utf8').on('data', (chunk: string) => { received += chunk; }).on('error', () => undefined);

    return { socket, received: () => received, isClosed: () => socket.destroyed };
  }

  describe('a name that leads here (DNS rebinding)', () => {
    for (const name of [ 'evil.example', 'localhost', '127.0.0.1', '127.0.0.1.', '127.1', '0.0.0.0', '[::1]', '' ]) {
      it(`reads no page and no diagram, and is told no token: ${name || 'none'}`, async () => {
        const headers = [ `Host: ${name}${name === '127.0.0.1' || name === '' ? '' : `:${new URL(origin).port}`}`, `Origin: ${origin}`, `X-Playground-Key: ${server.keys.lasting}` ];

        for (const request of [ 'GET /', 'GET /diagram', 'POST /bridge' ]) {
          expect(await send(request, headers)).to.have.property('status').that.is.oneOf([ 400, 403 ]);
        }
      });
    }

    it('is refused in an absolute address', async () => {
      const answer = await send('POST http://evil.example/bridge', [ `Host: ${host}`, 'Content-Length: 0', 'Origin: http://evil.example' ]);

      expect(answer.status).to.equal(403);
      expect(answer.body).not.to.contain(TOKEN);
    });
  });

  describe('without the page\'s key', () => {
    for (const [ what, key ] of [ [ 'none', '' ], [ 'a guessed one', 'A'.repeat(43) ], [ 'a longer one', 'A'.repeat(10_000) ] ] as const) {
      it(`reads no diagram of the user's, and is told no token: ${what}`, async () => {
        const headers = [ `Host: ${host}`, `Origin: ${origin}`, 'Sec-Fetch-Site: same-origin', `X-Playground-Key: ${key}` ];

        expect(await send('GET /diagram', headers)).to.have.property('body').that.does.not.contain('private-to-the-user');
        expect(await send('POST /bridge', headers)).to.have.property('body').that.does.not.contain(TOKEN);
      });
    }

    it('reads no diagram by a key that was used up, nor by one that opens once', async () => {
      const once = server.keys.createOnce();
      const headers = [ `Host: ${host}`, `Origin: ${origin}`, `X-Playground-Key: ${once}` ];

      expect(await send('GET /diagram', headers)).to.include({ status: 403 });
      expect(await send('POST /bridge', headers)).to.include({ status: 200 });
      expect(await send('GET /diagram', headers)).to.include({ status: 403 });
      expect(await send('POST /bridge', headers)).to.include({ status: 403 });
    });

    it('does not reach it by another spelling of its address', async () => {
      for (const path of [ '/diagram/', '//diagram', '/%64iagram', '/./diagram', '/x/../diagram', '/diagram%00', '/diagram?x=1', '/diagram;x' ]) {
        expect(await send(`GET ${path}`, [ `Host: ${host}` ]).then(({ body }) => body, () => ''), path).not.to.contain('private-to-the-user');
      }
    });

    it('that has the key reads it', async () => {
      expect(await send('GET /diagram', [ `Host: ${host}`, `X-Playground-Key: ${server.keys.lasting}` ])).to.have.property('body').that.contains(DIAGRAM);
    });
  });

  describe('who uploads', () => {
    for (const [ what, headers ] of [
      [ 'far too much', [ 'Content-Length: 99999999999' ] ],
      [ 'without end', [ 'Transfer-Encoding: chunked' ] ],
      [ 'a length that is none', [ 'Content-Length: 1e3' ] ]
    ] as const) {
      it(`is refused unread, and not heard out: ${what}`, async () => {

        // when
        const { socket, received, isClosed } = open([ 'POST /bridge HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, `X-Playground-Key: ${server.keys.lasting}`, ...headers, '', '' ].join('\r\n'));
        const flood = (): void => {
          while (!socket.destroyed && socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`));
        };

        socket.on('drain', flood);
        flood();

        // then
        await eventually('the connection is ended', isClosed);
        expect(received()).to.match(/^HTTP\/1\.1 4(00|13) |^$/).and.not.to.contain(TOKEN);
        expect(await send('GET /', [ `Host: ${host}` ])).to.include({ status: 200 });
      });
    }
  });

  it('who opens connections and says nothing keeps nobody out', async () => {

    // given
    const silent = Array.from({ length: 300 }, () => open(''));

    // then
    await eventually('the oldest are ended', () => silent.filter(({ isClosed }) => isClosed()).length >= 172);
    expect(await send('GET /', [ `Host: ${host}` ])).to.include({ status: 200 });
  });

  it('who sends nonsense ends nothing', async () => {
    for (const text of [ '\0\0\0\r\n\r\n', 'GET // HTTP/1.1\r\nHost: HOST\r\n\r\n', 'GET http:// HTTP/1.1\r\nHost: HOST\r\n\r\n', 'GET /%ff%fe HTTP/1.1\r\nHost: HOST\r\n\r\n', `GET /${'../'.repeat(500)}etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n`, 'OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n', 'GET / HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n' ]) {
      const { received, isClosed } = open(text.replace('HOST', host));

      await eventually('it is answered or ended', () => received() !== '' || isClosed());
      expect(received()).not.to.contain(TOKEN).and.not.to.contain('root:');
    }

    expect(await send('GET /', [ `Host: ${host}` ])).to.include({ status: 200 });
  });
});
