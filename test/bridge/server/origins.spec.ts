import { expect } from 'chai';

import { bridgeServer, PLAYGROUND } from './bridgeServer';

describe('The bridge\'s server lets pages read its answers', () => {
  const { raw } = bridgeServer();

  /** Asks as a page does before it runs something, without the token. */
  const preflight = (headers: Record<string, string>) => raw('OPTIONS /v1/runs', {
    'Authorization': undefined, 'Access-Control-Request-Method': 'POST', ...headers
  });

  for (const origin of [ 'null', 'file://', PLAYGROUND ]) {

    it(`of the origin ${origin}, named in the answer`, async () => {
      const answer = await raw('GET /v1/health', { 'Origin': origin, 'Sec-Fetch-Site': 'cross-site' });

      expect(answer.status).to.equal(200);
      expect(answer.headers['access-control-allow-origin']).to.equal(origin);
      expect(answer.headers.vary).to.equal('Origin');
    });

    it(`of the origin ${origin}, errors too`, async () => {
      const answer = await raw('GET /v1/nothing', { Origin: origin });

      expect(answer.status).to.equal(404);
      expect(answer.headers['access-control-allow-origin']).to.equal(origin);
    });
  }

  for (const origin of [ 'null', 'file://' ]) {

    it(`but not without the token, of the origin ${origin}, which a sandboxed page has too`, async () => {
      const answer = await raw('GET /v1/health', { Origin: origin, Authorization: undefined });

      expect(answer.status).to.equal(401);
      expect(answer.headers).not.to.have.property('access-control-allow-origin');
    });
  }

  it('after a preflight that grants what is used', async () => {

    // when
    const answer = await preflight({ 'Origin': 'null', 'Access-Control-Request-Headers': 'authorization,content-type' });

    // then
    expect(answer.status).to.equal(204);
    expect(answer.headers).to.include({
      'access-control-allow-origin': 'null',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Authorization, Content-Type'
    });
    expect(answer.headers['access-control-allow-private-network']).to.be.undefined;
  });

  it('after a preflight for the private network', async () => {
    const answer = await preflight({ 'Origin': 'file://', 'Access-Control-Request-Private-Network': 'true' });

    expect(answer.headers['access-control-allow-private-network']).to.equal('true');
  });
});
