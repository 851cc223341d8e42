import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { callTask } from './support/callTask';

/** A function in a language of its own, which speaks the Runtime API itself; it tells us where that is. */
const BOOTSTRAP = `#!/usr/bin/env node
const { writeFileSync, renameSync } = require('node:fs');
const api = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation';
writeFileSync('../../api.part', process.env.AWS_LAMBDA_RUNTIME_API);
renameSync('../../api.part', '../../api');
(async () => {
  for (;;) {
    const next = await fetch(api + '/next');
    const event = await next.json();
    if (event.damage !== undefined) { try { await eval('(async () => {' + event.damage + '})()'); } catch {} }
    await fetch(api + '/' + next.headers.get('lambda-runtime-aws-request-id') + '/response', { method: 'POST', body: JSON.stringify({ heard: event }) });
  }
})();
`;

// a file is run by its first line on POSIX systems only
if (process.platform !== 'win32') {
  describe('The Runtime API of a function', () => {
    let bridge: TestBridge;

    beforeEach(async () => {
      bridge = await testBridge();
      bridge.folder.write('functions/own/bootstrap', BOOTSTRAP);
      expect(await call('={a: 1}')).to.eql({ heard: { a: 1 } });
      await eventually('the function has told where its API is', () => existsSync(join(bridge.folder.path, 'api')));
    });

    afterEach(() => bridge.close());

    async function call(payload: string): Promise<unknown> {
      const outcome = await (await bridge.post('/v1/runs', callTask('own', { 'awsFunction.payload': payload }))).json();

      return outcome.report.steps.response.payload;
    }

    function api(): { host: string; secret: string } {
      const [ host = '', secret = '' ] = readFileSync(join(bridge.folder.path, 'api'), 'utf8').split('/');

      return { host, secret };
    }

    it('has a path of 256 random bits', () => {
      expect(api().secret).to.match(/^[A-Za-z0-9_-]{43}$/);
    });

    for (const [ what, path ] of [
      [ 'without the secret path', () => '/2018-06-01/runtime/invocation/next' ],
      [ 'with another one', (secret: string) => `/${'x'.repeat(secret.length)}/2018-06-01/runtime/invocation/next` ],
      [ 'with a part of it', (secret: string) => `/${secret.slice(0, -1)}/2018-06-01/runtime/invocation/next` ],
      [ 'with more than it', (secret: string) => `/${secret}x/2018-06-01/runtime/invocation/next` ],
      [ 'with an empty one', () => '//2018-06-01/runtime/invocation/next' ],
      [ 'for nothing that there is', () => '/' ]
    ] as const) {

      it(`tells nothing to who asks ${what}, and the function goes on`, async () => {

        // when
        const answer = await ask(api().host, `GET ${path(api().secret)} HTTP/1.1\r\nHost: ${api().host}\r\n\r\n`);

        // then
        expect(answer).to.equal('');
        expect(await call('={b: 2}')).to.eql({ heard: { b: 2 } });
      });
    }

    it('takes no answer from who does not know the path', async () => {

      // when
      const { host } = api();
      const body = '"forged"';
      const head = `HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

      // then
      expect(await ask(host, `POST /2018-06-01/runtime/invocation/x/response ${head}`)).to.equal('');
      expect(await ask(host, `POST /2018-06-01/runtime/init/error ${head}`)).to.equal('');
      expect(await call('={c: 3}')).to.eql({ heard: { c: 3 } });
    });

    it('stays open for its function however many strangers connect', async () => {

      // given
      const [ address, port ] = api().host.split(':');
      const sockets = Array.from({ length: 200 }, () => connect(Number(port), address).on('error', () => undefined));

      try {
        expect(await call('={d: 4}')).to.eql({ heard: { d: 4 } });
      } finally {
        sockets.forEach(socket => socket.destroy());
      }
    });

    for (const [ what, damage ] of [
      [ 'takes events that are not its own', 'for (let i = 0; i < 3; i++) fetch(api + "/next").catch(() => 0);' ],
      [ 'answers calls that it never got', 'for (const id of [ "x", "../..", "%00", "a".repeat(9000) ]) await fetch(api + "/" + id + "/response", { method: "POST", body: "{}" }).catch(() => 0);' ],
      [ 'says after its start that it cannot start', 'await fetch(api.replace("invocation", "init/error"), { method: "POST", body: "{" }).catch(() => 0);' ],
      [ 'sends nonsense', 'const s = require("node:net").connect(Number(api.split(":")[2].split("/")[0]), "127.0.0.1"); s.on("error", () => 0); s.write("\\0\\xff GARBAGE\\r\\n\\r\\n");' ],
      [ 'opens a great many connections', 'for (let i = 0; i < 500; i++) require("node:net").connect(Number(api.split(":")[2].split("/")[0]), "127.0.0.1").on("error", () => 0);' ]
    ] as const) {

      it(`of one that ${what} harms nobody but itself`, async () => {

        // when
        const outcome = await (await bridge.post('/v1/runs', {
          ...callTask('own', { 'awsFunction.payload': '={damage: damage}' }), variables: { damage }, timeoutSeconds: 3
        })).json();

        // then
        expect(outcome).to.have.property('kind', 'report');
        expect((await bridge.fetch('/v1/health')).status).to.equal(200);
      });
    }

    // only root may become another user
    if (process.getuid?.() === 0) {
      it('gives another user of the machine nothing', async () => {

        // given
        const { host } = api();
        const script = `const http = require('node:http');
          const get = path => new Promise(resolve => http.get('http://${host}' + path, r => resolve(r.statusCode)).on('error', e => resolve(e.code)));
          (async () => console.log(JSON.stringify([ process.getuid(), await get('/2018-06-01/runtime/invocation/next') ])))();`;

        // when
        const stranger = spawn(process.execPath, [ '-e', script ], { uid: 65534, gid: 65534, cwd: '/', env: {}, stdio: [ 'ignore', 'pipe', 'inherit' ] });
        const [ output ] = await Promise.all([ text(stranger.stdout), once(stranger, 'exit') ]);

        // then
        expect(JSON.parse(output)).to.eql([ 65534, 'ECONNRESET' ]);
        expect(await call('={e: 5}')).to.eql({ heard: { e: 5 } });
      });
    }
  });
}

/** All that comes back before the connection ends. */
async function ask(host: string, request: string): Promise<string> {
  const [ address, port ] = host.split(':');
  const socket = connect(Number(port), address);
  let received = '';

  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => { received += chunk.toString(); });
  socket.write(request);

  // not once(): that fails where the connection is reset, which is as good an end
  await new Promise(resolve => socket.on('close', resolve));

  return received;
}
