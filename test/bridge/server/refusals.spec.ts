import { expect } from 'chai';

import { rawRequest } from '../helper/rawRequest';
import { bridgeServer, PLAYGROUND } from './bridgeServer';

describe('The bridge\'s server', () => {
  const server = bridgeServer();
  const { raw } = server;

  it('listens on the loopback interface, behind a token of 128 bits at least', () => {
    expect(server.bridge.address.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Buffer.from(server.bridge.address.token, 'base64url')).to.have.property('length').that.is.at.least(16);
  });

  it('tells what it is', async () => {
    expect(await (await server.bridge.fetch('/v1/health')).json()).to.include({ name: 'lambda-task-bridge', protocol: 1 });
  });

  describe('refuses', () => {

    const refusals: Array<[
      what: string, requestLine: string, changes: Record<string, string | undefined>, status: number, code: string
    ]> = [
      [ 'a request without the token', 'GET /v1/health', { Authorization: undefined }, 401, 'unauthorized' ],
      [ 'a wrong token', 'GET /v1/health', { Authorization: 'Bearer wrong' }, 401, 'unauthorized' ],
      [ 'a token of another scheme', 'GET /v1/health', { Authorization: 'Basic d3Jvbmc=' }, 401, 'unauthorized' ],
      [ 'an unknown address without the token', 'GET /v1/nothing', { Authorization: undefined }, 401, 'unauthorized' ],
      [ 'an unknown address', 'GET /v1/nothing', {}, 404, 'notFound' ],
      [ 'a wrong method', 'DELETE /v1/health', {}, 405, 'methodNotAllowed' ],
      [ 'a GET for an action', 'GET /v1/runs', {}, 405, 'methodNotAllowed' ],
      [ 'a body that is no JSON by its type', 'POST /v1/runs', { 'Content-Type': 'text/plain' }, 415, 'unsupportedMediaType' ],
      [ 'an action without a type', 'POST /v1/runs', {}, 415, 'unsupportedMediaType' ],
      [ 'another host', 'GET /v1/health', { Host: 'evil.example' }, 403, 'wrongHost' ],
      [ 'another host at its port', 'GET /v1/health', { Host: 'evil.example:80' }, 403, 'wrongHost' ],
      [ 'its own address without the port', 'GET /v1/health', { Host: '127.0.0.1' }, 403, 'wrongHost' ],
      [ 'another origin', 'GET /v1/health', { Origin: 'https://evil.example' }, 403, 'wrongOrigin' ],
      [ 'an origin that begins like an allowed one', 'GET /v1/health', { Origin: `${PLAYGROUND}.evil.example` }, 403, 'wrongOrigin' ],
      [ 'another local origin', 'GET /v1/health', { Origin: 'http://127.0.0.1:8081' }, 403, 'wrongOrigin' ],
      [ 'a foreign page\'s image', 'GET /v1/health', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'wrongOrigin' ],
      [ 'a neighbour page\'s image', 'GET /v1/health', { 'Sec-Fetch-Site': 'same-site' }, 403, 'wrongOrigin' ],
      [ 'a preflight of another origin', 'OPTIONS /v1/runs', { Origin: 'https://evil.example' }, 403, 'wrongOrigin' ]
    ];

    for (const [ what, requestLine, changes, status, code ] of refusals) {

      it(what, async () => {
        const answer = await raw(requestLine, changes);

        expect(answer.status).to.equal(status);
        expect(JSON.parse(answer.body)).to.have.nested.property('error.code', code);
        expect(answer.headers['access-control-allow-origin']).to.be.undefined;
      });
    }

    it('a wrong method, naming the right one', async () => {
      expect((await raw('PUT /v1/secrets')).headers.allow).to.equal('GET, POST');
    });

    it('two hosts', async () => {
      const { host } = new URL(server.bridge.address.url);
      const answer = await rawRequest(server.bridge.address.url, `GET /v1/health HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`);

      expect(answer.status).to.be.oneOf([ 400, 403 ]);
    });

    it('what is wrong before it reads the body', async () => {

      // when the body that is announced never comes
      const answer = await raw('POST /v1/runs', { 'Origin': 'https://evil.example', 'Content-Type': 'application/json', 'Content-Length': '1000' });

      // then
      expect(answer.status).to.equal(403);
    });

    it('a body that is too large, before it is sent', async () => {
      const answer = await raw('POST /v1/runs', { 'Content-Type': 'application/json', 'Content-Length': '9000000' });

      expect(answer.status).to.equal(413);
      expect(JSON.parse(answer.body)).to.have.nested.property('error.code', 'tooLarge');
    });

    it('a body that turns out too large', async () => {
      const answer = await server.bridge.post('/v1/secrets', { name: 'A', value: 'x'.repeat(70_000) });

      expect(answer.status).to.equal(413);
    });

    it('headers that are too large', async () => {
      expect((await raw('GET /v1/health', { 'X-Long': 'x'.repeat(20_000) })).status).to.equal(431);
    });

    it('a wrong token in the same words as a missing one', async () => {
      const [ missing, wrong ] = await Promise.all([ raw('GET /v1/health', { Authorization: undefined }), raw('GET /v1/health', { Authorization: 'Bearer wrong' }) ]);

      expect(missing.body).to.equal(wrong.body);
    });
  });
});
