import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect } from 'chai';

import { listen } from '../../bridge/http/listen';
import { createBridgeServer } from '../../bridge/server/createBridgeServer';
import { EventQueue, MAX_BEHIND } from '../../bridge/server/EventQueue';
import { eventually } from '../bridge/helper/eventually';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { callTask } from './support/callTask';

const LINE_BYTES = 1024;

/** Far more than the sockets of both sides hold. */
const LINES = 48 * 1024;

/** What the sockets of both sides may hold, and what may wait for them. */
const HELD_BYTES = 24 * 1024 * 1024;

const TOKEN = 'a-token-of-43-characters-for-this-test-only';

describe('A reader that takes its answer slowly or not at all', () => {
  const sockets: Socket[] = [];
  let bridge: TestBridge | undefined;
  let server: Server | undefined;

  afterEach(async () => {
    sockets.splice(0).forEach(socket => socket.destroy());
    server?.closeAllConnections();
    server?.close();
    server = undefined;
    await bridge?.close();
    bridge = undefined;
  });

  /** Sends a request, and reads nothing until the socket is resumed. */
  function ask(url: string, token: string, body: string, headers: string[] = []): Socket {
    const { host, port } = new URL(url);
    const socket = connect({ port: Number(port), host: '127.0.0.1' });

    socket.on('error', () => undefined);
    socket.pause();
    socket.write([
      'POST /v1/runs HTTP/1.1', `Host: ${host}`, `Authorization: Bearer ${token}`, 'Content-Type: application/json', 'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', body
    ].join('\r\n'));
    sockets.push(socket);

    return socket;
  }

  it('makes the bridge keep no more of a log than a little, and is told what it missed', async () => {

    // given a function that writes more than anybody holds
    bridge = await testBridge();

    const done = join(bridge.folder.path, 'done');

    bridge.folder.write('functions/floods.mjs', `import { writeFileSync, writeSync } from 'node:fs';
      export const handler = async () => {
        for (let line = 0; line < ${LINES}; line++) {
          await new Promise(resolve => process.stdout.write('x'.repeat(${LINE_BYTES - 1}) + '\\n', resolve));
        }
        writeFileSync(${JSON.stringify(done)}, '');
        return 'done';
      };`);

    // when nobody reads until it has ended
    const socket = ask(bridge.address.url, bridge.address.token, JSON.stringify(callTask('floods')), [ 'Accept: application/x-ndjson' ]);

    await eventually('the function has ended', () => existsSync(done));

    const received = await text(socket);

    // then
    expect(received.length).to.be.below(HELD_BYTES);
    expect(received).to.match(/\[\d{7,} characters of the log were left out: it came faster than it was read\]/);
    expect(received).to.contain('{"kind":"ended","outcome":').and.contain('"kind":"completed"');
  });

  it('costs no event but those of the log, and is told once what was left out', () => {

    // given
    const written: string[] = [];
    const stream = { writableLength: MAX_BEHIND + 1, write: (line: string) => written.push(line) > 0 };
    const queue = new EventQueue(stream);

    // when
    queue.tell({ kind: 'log', text: 'one\n' });
    queue.tell({ kind: 'log', text: 'two\n' });
    queue.tell({ kind: 'answered', durationMs: 1 });
    stream.writableLength = 0;
    queue.tell({ kind: 'log', text: 'three\n' });
    queue.catchUp();

    // then
    expect(written.map(line => JSON.parse(line))).to.eql([
      { kind: 'log', text: '[8 characters of the log were left out: it came faster than it was read]\n' },
      { kind: 'answered', durationMs: 1 },
      { kind: 'log', text: 'three\n' }
    ]);
  });

  for (const [ what, headers ] of [ [ 'in one', [] ], [ 'in parts', [ 'Accept: application/x-ndjson' ] ] ] as const) {

    it(`is not waited for, ${what}`, async () => {

      // given an answer that no socket holds
      const output = Buffer.alloc(HELD_BYTES, '1');

      server = createBridgeServer({
        token: TOKEN, origins: [], answerTimeoutMs: 50,
        routes: async () => [ { method: 'POST', path: '/v1/runs', maxBytes: 100, run: async () => output } ]
      });

      const { port } = await listen(server, 0);
      const listening = server;

      // when
      ask(`http://127.0.0.1:${port}`, TOKEN, '{}', [ ...headers ]);

      // then
      const connections = (): Promise<number> => new Promise((resolve, reject) =>
        listening.getConnections((error, count) => error ? reject(error) : resolve(count)));

      await eventually('it is connected', async () => await connections() === 1);
      await eventually('its connection is ended', async () => await connections() === 0);
    });
  }
});
