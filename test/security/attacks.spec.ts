import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { rawRequest } from '../bridge/helper/rawRequest';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

/** A sender that says nothing is told so within the headers' time, 10 s, and an interval of looking. */
const SLOW_MS = 20_000;

describe('An attacker at the bridge\'s port', () => {
  let bridge: ServedBridge;
  const sockets: Socket[] = [];

  before(async () => { bridge = await ServedBridge.start(); });

  after(async () => {
    sockets.forEach(socket => socket.destroy());
    await bridge.stop();
  });

  function send(requestLine: string, headers: string[] = [], body = '') {
    return rawRequest(bridge.url, [ `${requestLine} HTTP/1.1`, ...headers, '', body ].join('\r\n'));
  }

  /** With all that the bridge's own page sends. */
  function sendAsOurs(requestLine: string, headers: string[] = [], body = '') {
    return send(requestLine, [ `Host: ${bridge.host}`, `Authorization: Bearer ${bridge.token}`, ...headers ], body);
  }

  /** A connection on which the test writes what it likes; `closed` once the bridge has ended it. */
  function open(text: string): { socket: Socket; received: () => string; closed: Promise<void> } {
    const socket = connect(Number(new URL(bridge.url).port), '127.0.0.1', () => socket.write(text));
    let received = '';

    sockets.push(socket);
    socket.setEncoding('utf8').on('data', (chunk: string) => { received += chunk; });

    return { socket, received: () => received, closed: new Promise(resolve => socket.on('error', () => resolve()).on('close', () => resolve())) };
  }

  if (process.platform === 'linux') {
    it('finds it on 127.0.0.1 alone', () => {

      // given
      const port = Number(new URL(bridge.url).port).toString(16).toUpperCase().padStart(4, '0');
      const listening = [ '/proc/net/tcp', '/proc/net/tcp6' ].flatMap(file => readFileSync(file, 'utf8').split('\n'))
        .map(line => line.trim().split(/\s+/))
        .filter(([ , local = '', , state ]) => local.endsWith(`:${port}`) && state === '0A');

      // then
      expect(listening.map(([ , local ]) => local)).to.eql([ `0100007F:${port}` ]);
    });

    it('reads no token in its command line, title or environment', () => {
      for (const file of [ 'cmdline', 'comm', 'environ', 'status' ]) {
        expect(readFileSync(`/proc/${bridge.pid}/${file}`, 'latin1'), file).not.to.contain(bridge.token);
      }
    });
  }

  describe('without the token', () => {

    const TOKENS = (token: string): Array<string | undefined> => [
      undefined, 'Bearer', 'Bearer ', 'Bearer x', `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, `Bearer ${token.slice(0, -1)}!`,
      `Basic ${token}`, token, `Bearer ${token} x`, `Bearer ${'x'.repeat(8000)}`, `Bearer\t${token.toLowerCase()}`
    ];

    for (const route of [ 'GET /v1/health', 'GET /v1/functions', 'GET /v1/secrets', 'POST /v1/secrets', 'POST /v1/runs', 'POST /v1/settings', 'GET /nothing', 'DELETE /v1/runs' ]) {

      it(`is told the same by ${route}, whatever is wrong`, async () => {
        const answers = await Promise.all(TOKENS(bridge.token).map(
          token => send(route, [ `Host: ${bridge.host}`, ...(token === undefined ? [] : [ `Authorization: ${token}` ]) ])
        ));

        expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).to.have.property('size', 1);
        expect(answers[0]).to.include({ status: 401 });
      });
    }

    it('has no use of it in the address', async () => {
      expect(await send(`GET /v1/health?token=${bridge.token}&access_token=${bridge.token}`, [ `Host: ${bridge.host}` ])).to.include({ status: 401 });
    });
  });

  describe('with a name of its own that leads here', () => {

    for (const host of [
      'rebound.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'localhost:PORT', '[::1]:PORT', '127.1:PORT', '0x7f000001:PORT', '2130706433:PORT',
      '127.0.0.1.nip.example:PORT', '127.0.0.1:PORT.', '127.0.0.1:PORT@evil.example', 'evil.example@127.0.0.1:PORT', ''
    ]) {

      it(`is refused: ${host === '' ? 'none' : host}`, async () => {
        const answer = await send('GET /v1/health', [ `Host: ${host.replace('PORT', new URL(bridge.url).port)}`, `Authorization: Bearer ${bridge.token}` ]);

        expect(answer).to.include({ status: 403 });
      });
    }

    it('is refused in an absolute address and in a second header', async () => {
      const host = `Host: ${bridge.host}`;

      expect(await sendAsOurs('GET http://rebound.example/v1/health')).to.have.property('status').that.is.oneOf([ 400, 403, 404 ]);
      expect(await send('GET /v1/health', [ host, 'Host: rebound.example' ])).to.have.property('status').that.is.oneOf([ 400, 403 ]);
      expect(await send('GET /v1/health')).to.have.property('status').that.is.oneOf([ 400, 403 ]);
    });
  });

  describe('as a page of another origin', () => {

    for (const origin of [
      'https://evil.example', 'http://localhost', 'http://127.0.0.1', 'http://BRIDGE', 'file://evil.example', 'file:///', 'NULL', 'null.example', 'null, file://', 'chrome-extension://abc', ''
    ]) {

      it(`is refused, token or not: ${origin}`, async () => {
        const answer = await sendAsOurs('GET /v1/health', [ `Origin: ${origin.replace('BRIDGE', bridge.host)}` ]);

        expect(answer).to.include({ status: 403 });
        expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control-'))).to.eql([]);
      });
    }

    for (const site of [ 'cross-site', 'same-site' ]) {
      it(`without CORS is refused by Sec-Fetch-Site: ${site}`, async () => {
        expect(await sendAsOurs('GET /v1/health', [ `Sec-Fetch-Site: ${site}`, 'Sec-Fetch-Mode: no-cors' ])).to.include({ status: 403 });
      });
    }

    it('gets nothing of a preflight', async () => {
      const answer = await send('OPTIONS /v1/runs', [ `Host: ${bridge.host}`, 'Origin: https://evil.example', 'Access-Control-Request-Method: POST', 'Access-Control-Request-Private-Network: true' ]);

      expect(answer).to.include({ status: 403 });
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control-'))).to.eql([]);
    });

    it('cannot make a WebSocket of a request', async () => {
      const answer = await send('GET /v1/health', [ `Host: ${bridge.host}`, 'Origin: https://evil.example', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' ]);

      expect(answer).to.include({ status: 403 });
    });
  });

  describe('with the wrong kind of request', () => {

    for (const type of [ 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx', 'text/plain; application/json', '' ]) {
      it(`is refused a body of type "${type}"`, async () => {
        expect(await sendAsOurs('POST /v1/runs', [ `Content-Type: ${type}`, 'Content-Length: 2' ], '{}')).to.include({ status: 415 });
      });
    }

    for (const method of [ 'GET', 'PUT', 'DELETE', 'PATCH' ]) {
      it(`is refused the method ${method} for an action`, async () => {
        expect(await sendAsOurs(`${method} /v1/runs`)).to.include({ status: 405 });
      });
    }

    for (const path of [ '//v1/health', '/v1//health', '/v1/./health', '/v1/../v1/health', '/V1/health', '/v1/health/', '/v1/health%00', '/v1/%68ealth', '/v1\\health', 'v1/health', '*' ]) {
      it(`finds nothing at ${path}`, async () => {
        expect(await sendAsOurs(`GET ${path}`)).to.have.property('status').that.is.oneOf([ 400, 404 ]);
      });
    }

    it('smuggles no second request in', async () => {
      const inner = `GET /v1/health HTTP/1.1\r\nHost: ${bridge.host}\r\nAuthorization: Bearer ${bridge.token}\r\n\r\n`;
      const both = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked' ], `0\r\n\r\n${inner}`);
      const twice = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Content-Length: 2', 'Content-Length: 200' ], `{}${inner}`);
      const odd = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Transfer-Encoding: xchunked' ], `0\r\n\r\n${inner}`);

      expect([ both, twice, odd ].map(({ status }) => status)).to.eql([ 400, 400, 400 ]);
    });

    it('is not asked to go on with a body that will be refused', async () => {
      for (const [ headers, status ] of [
        [ [ 'Origin: https://evil.example', `Authorization: Bearer ${bridge.token}` ], 403 ],
        [ [ 'Authorization: Bearer wrong' ], 401 ],
        [ [ `Authorization: Bearer ${bridge.token}`, 'Content-Type: text/plain' ], 415 ]
      ] as const) {
        expect(await send('POST /v1/runs', [ `Host: ${bridge.host}`, 'Expect: 100-continue', 'Content-Length: 100', ...headers ])).to.include({ status });
      }

      // but with one that is fine
      expect(await sendAsOurs('POST /v1/runs', [ 'Expect: 100-continue', 'Content-Type: application/json', 'Content-Length: 100' ])).to.include({ status: 100 });
    });
  });

  describe('with too much', () => {

    it('is refused a body by its length, unread', async () => {
      expect(await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Content-Length: 99999999999' ])).to.include({ status: 413 });
    });

    it('is refused a body without a length as soon as it is too large', async () => {
      const chunk = `ffff\r\n${'x'.repeat(0xffff)}\r\n`;

      expect(await sendAsOurs('POST /v1/secrets', [ 'Content-Type: application/json', 'Transfer-Encoding: chunked' ], chunk + chunk)).to.include({ status: 413 });
    });

    it('is refused headers that are too large or too many', async () => {
      expect(await sendAsOurs('GET /v1/health', [ `X: ${'x'.repeat(30_000)}` ])).to.include({ status: 431 });
      expect(await sendAsOurs('GET /v1/health', Array.from({ length: 5_000 }, (_, index) => `X${index}: x`))).to.include({ status: 431 });
      expect(await sendAsOurs(`GET /v1/${'x'.repeat(30_000)}`)).to.include({ status: 431 });
    });

    for (const [ what, body ] of [ [ 'lists', '['.repeat(200_000) ], [ 'objects', '{"a":'.repeat(200_000) ], [ 'closed lists', '['.repeat(100_000) + ']'.repeat(100_000) ] ] as const) {
      it(`is refused JSON that nests without end: ${what}`, async () => {
        expect(await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', `Content-Length: ${body.length}` ], body)).to.include({ status: 400 });
      });
    }
  });

  describe('with request after request, and no token', () => {

    /** A connection's answers, and that it is closed after them. */
    async function answersTo(request: string, times: number): Promise<string[]> {
      const { received, closed } = open(request.repeat(times));

      await closed;

      return received().match(/HTTP\/1\.1 \d+/g) ?? [];
    }

    for (const [ what, head ] of [
      [ 'that ask', () => `GET /v1/health HTTP/1.1\r\nHost: ${bridge.host}\r\n\r\n` ],
      [ 'that ask for what may be asked', () => `OPTIONS /v1/runs HTTP/1.1\r\nHost: ${bridge.host}\r\nOrigin: null\r\nAccess-Control-Request-Method: POST\r\n\r\n` ],
      [ 'that bring a body', () => `POST /v1/runs HTTP/1.1\r\nHost: ${bridge.host}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}` ],
      [ 'with a wrong host', () => 'GET /v1/health HTTP/1.1\r\nHost: evil.example\r\n\r\n' ]
    ] as const) {

      it(`is given one answer on each connection, ${what}`, async () => {
        expect((await answersTo(head(), 5_000)).length).to.be.at.most(1);
      });
    }

    it('is not heard while others are answered', async () => {

      // given
      const request = `GET /v1/health HTTP/1.1\r\nHost: ${bridge.host}\r\n\r\n`.repeat(5_000);
      let attacks = 0;
      let goesOn = true;
      const attack = async (): Promise<void> => {
        while (goesOn) {
          await open(request).closed;
          attacks++;
        }
      };
      const attackers = Array.from({ length: 20 }, attack);

      // when
      const outcomes = [];

      try {
        for (let run = 0; run < 5; run++) {
          await eventually('the attack goes on', () => attacks > run * 20);
          outcomes.push(await (await bridge.post('/v1/runs', callTask('echo'))).json());
        }
      } finally {
        goesOn = false;
      }

      await Promise.all(attackers);

      // then
      expect(outcomes.map(({ report }) => report.verdict.kind)).to.eql(Array.from(outcomes, () => 'completed'));
    });
  });

  it('that sends slowly or not at all is told 408, and costs the others nothing', async function() {
    this.timeout(SLOW_MS + 5_000);

    // given
    const start = `POST /v1/runs HTTP/1.1\r\nHost: ${bridge.host}\r\n`;
    const silent = Array.from({ length: 400 }, () => open(''));
    const slow = open(start);
    const drip = setInterval(() => slow.socket.writable && slow.socket.write('X'), 500);

    try {

      // when
      await eventually('the bridge has ended the oldest of them', () => sockets.some(socket => socket.destroyed));

      // then
      for (let round = 0; round < 20; round++) {
        await bridge.health();
      }

      // and
      await Promise.all([ slow, ...silent ].map(({ closed }) => closed));
      expect(slow.received()).to.match(/^HTTP\/1\.1 408 /);
    } finally {
      clearInterval(drip);
    }
  });

  it('has left the bridge alive, and nothing in its log', async () => {
    await bridge.health();
    expect(bridge.output()).to.equal('');
  });
});
