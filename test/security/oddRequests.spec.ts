import { expect } from 'chai';

import { attackedBridge } from './support/attackedBridge';

describe('An attacker with odd requests at the bridge\'s port', () => {
  const attacked = attackedBridge();
  const { send, sendAsOurs } = attacked;

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
      const inner = `GET /v1/health HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\nAuthorization: Bearer ${attacked.bridge.token}\r\n\r\n`;
      const both = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked' ], `0\r\n\r\n${inner}`);
      const twice = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Content-Length: 2', 'Content-Length: 200' ], `{}${inner}`);
      const odd = await sendAsOurs('POST /v1/runs', [ 'Content-Type: application/json', 'Transfer-Encoding: xchunked' ], `0\r\n\r\n${inner}`);

      expect([ both, twice, odd ].map(({ status }) => status)).to.eql([ 400, 400, 400 ]);
    });

    it('is not asked to go on with a body that will be refused', async () => {
      for (const [ headers, status ] of [
        [ [ 'Origin: https://evil.example', `Authorization: Bearer ${attacked.bridge.token}` ], 403 ],
        [ [ 'Authorization: Bearer wrong' ], 401 ],
        [ [ `Authorization: Bearer ${attacked.bridge.token}`, 'Content-Type: text/plain' ], 415 ]
      ] as const) {
        expect(await send('POST /v1/runs', [ `Host: ${attacked.bridge.host}`, 'Expect: 100-continue', 'Content-Length: 100', ...headers ])).to.include({ status });
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

  it('has left the bridge alive, and nothing in its log', () => attacked.expectWell());
});
