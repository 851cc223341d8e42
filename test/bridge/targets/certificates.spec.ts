import { expect } from 'chai';

import { certificateText, fakeLambda } from '../helper/fakeLambda';
import { targetCalls } from './targetCalls';

describe('TLS', () => {
  const targets = targetCalls();
  const { call } = targets;

  for (const [ certificate, code, advice ] of [
    [ 'selfSigned', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'not signed by an authority that this machine trusts' ],
    [ 'expired', 'CERT_HAS_EXPIRED', 'has expired' ],
    [ 'otherName', 'ERR_TLS_CERT_ALTNAME_INVALID', 'is for another name' ]
  ] as const) {

    it(`with a certificate that is ${certificate} is refused`, async () => {

      // given
      const server = await fakeLambda(certificate);

      // when
      const result = await call({ kind: 'endpoint', url: server.url }, {}, certificate === 'selfSigned' ? {} : { certificates: certificateText(certificate) });

      server.close();

      // then
      expect(result).to.include({ kind: 'failed', code });
      expect(result).to.have.property('advice').that.contains(advice);
      expect(server.calls).to.be.empty;
    });
  }

  it('with a certificate that is trusted works', async () => {

    // given
    const server = await fakeLambda('selfSigned');

    // when
    const result = await call({ kind: 'endpoint', url: server.url }, {}, { certificates: certificateText('selfSigned') });

    server.close();

    // then
    expect(result).to.have.property('kind', 'response');
  });

  it('with an endpoint that speaks none is told', async () => {
    const result = await call({ kind: 'endpoint', url: targets.lambda.url.replace('http:', 'https:') });

    expect(result).to.include({ kind: 'failed', code: 'EPROTO' });
  });

  it('with an endpoint that speaks nothing else is told', async () => {

    // given
    const server = await fakeLambda('selfSigned');

    // when
    const result = await call({ kind: 'endpoint', url: server.url.replace('https:', 'http:') });

    server.close();

    // then
    expect(result).to.have.property('kind', 'failed');
    expect(result).to.have.property('advice').that.contains('https://');
  });
});
