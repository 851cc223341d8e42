import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { attackedBridge } from './support/attackedBridge';

describe('An attacker at the bridge\'s port', () => {
  const attacked = attackedBridge();
  const { send, sendAsOurs } = attacked;

  if (process.platform === 'linux') {
    it('finds it on 127.0.0.1 alone', () => {

      // given
      const port = Number(new URL(attacked.bridge.url).port).toString(16).toUpperCase().padStart(4, '0');
      const listening = [ '/proc/net/tcp', '/proc/net/tcp6' ].flatMap(file => readFileSync(file, 'utf8').split('\n'))
        .map(line => line.trim().split(/\s+/))
        .filter(([ , local = '', , state ]) => local.endsWith(`:${port}`) && state === '0A');

      // then
      expect(listening.map(([ , local ]) => local)).to.eql([ `0100007F:${port}` ]);
    });

    it('reads no token in its command line, title or environment', () => {
      for (const file of [ 'cmdline', 'comm', 'environ', 'status' ]) {
        expect(readFileSync(`/proc/${attacked.bridge.pid}/${file}`, 'latin1'), file).not.to.contain(attacked.bridge.token);
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
        const answers = await Promise.all(TOKENS(attacked.bridge.token).map(
          token => send(route, [ `Host: ${attacked.bridge.host}`, ...(token === undefined ? [] : [ `Authorization: ${token}` ]) ])
        ));

        expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).to.have.property('size', 1);
        expect(answers[0]).to.include({ status: 401 });
      });
    }

    it('has no use of it in the address', async () => {
      expect(await send(`GET /v1/health?token=${attacked.bridge.token}&access_token=${attacked.bridge.token}`, [ `Host: ${attacked.bridge.host}` ])).to.include({ status: 401 });
    });
  });

  describe('with a name of its own that leads here', () => {

    for (const host of [
      'rebound.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'localhost:PORT', '[::1]:PORT', '127.1:PORT', '0x7f000001:PORT', '2130706433:PORT',
      '127.0.0.1.nip.example:PORT', '127.0.0.1:PORT.', '127.0.0.1:PORT@evil.example', 'evil.example@127.0.0.1:PORT', ''
    ]) {

      it(`is refused: ${host === '' ? 'none' : host}`, async () => {
        const answer = await send('GET /v1/health', [ `Host: ${host.replace('PORT', new URL(attacked.bridge.url).port)}`, `Authorization: Bearer ${attacked.bridge.token}` ]);

        expect(answer).to.include({ status: 403 });
      });
    }

    it('is refused in an absolute address and in a second header', async () => {
      const host = `Host: ${attacked.bridge.host}`;

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
        const answer = await sendAsOurs('GET /v1/health', [ `Origin: ${origin.replace('BRIDGE', attacked.bridge.host)}` ]);

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
      const answer = await send('OPTIONS /v1/runs', [ `Host: ${attacked.bridge.host}`, 'Origin: https://evil.example', 'Access-Control-Request-Method: POST', 'Access-Control-Request-Private-Network: true' ]);

      expect(answer).to.include({ status: 403 });
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control-'))).to.eql([]);
    });

    it('cannot make a WebSocket of a request', async () => {
      const answer = await send('GET /v1/health', [ `Host: ${attacked.bridge.host}`, 'Origin: https://evil.example', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' ]);

      expect(answer).to.include({ status: 403 });
    });
  });

  it('has left the bridge alive, and nothing in its log', () => attacked.expectWell());
});
