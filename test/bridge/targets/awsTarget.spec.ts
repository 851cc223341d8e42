import type { LookupFunction } from 'node:net';

import { expect } from 'chai';

import type { Target } from '../../../connector/run/report';
import { targetCalls } from './targetCalls';

const AWS: Target = { kind: 'aws' };

describe('AWS', () => {
  const targets = targetCalls();
  const { call } = targets;

  it('is called at the endpoint that the task names, where that is on this machine', async () => {
    expect(await call(AWS, { endpoint: targets.lambda.url })).to.have.property('kind', 'response');
    expect(targets.lambda.calls).to.have.length(1);
  });

  it('is not called where a task names another machine', async () => {
    expect(await call(AWS, { endpoint: 'http://192.0.2.1:4566' })).to.include({ kind: 'notRun', reason: 'targetNotReady' })
      .and.have.property('message').that.contains('put it into the list of endpoints');
  });

  for (const endpoint of [
    'https://lambda.amazonaws.com.evil.example',
    'http://a-secret.evil.example/',
    'https://lambda.a-secret.amazonaws.com',
    'https://a-secret-that-is-rather-long-indeed.vpce-0123456789abcdef0.lambda.eu-central-1.vpce.amazonaws.com',
    'http://lambda.eu-central-1.amazonaws.com'
  ]) {

    it(`is not even looked up where a task names ${endpoint}`, async () => {

      // given
      const asked: string[] = [];
      const lookup: LookupFunction = (hostname, _options, callback) => {
        asked.push(hostname);
        callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4);
      };

      // when
      const result = await call(AWS, { endpoint }, { lookup });

      // then
      expect(result).to.include({ kind: 'notRun', reason: 'targetNotReady' }).and.have.property('message').that.contains('is not called');
      expect(asked).to.be.empty;
    });
  }

  for (const address of [ '10.0.0.1', '192.168.1.1', '172.16.0.1', '100.64.0.1', '127.0.0.1', '::1', 'fd12::1', '::ffff:10.0.0.1' ]) {

    it(`is not called at ${address}, where a task names its service`, async () => {
      const family = address.includes(':') ? 6 : 4;
      const lookup: LookupFunction = (_hostname, options, callback) => options.all === true
        ? callback(null, [ { address, family } ])
        : callback(null, address, family);

      expect(await call(AWS, { endpoint: 'https://lambda.eu-central-1.amazonaws.com' }, { lookup })).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
    });
  }

  it('is called itself, and not what AWS_ENDPOINT_URL says', async () => {

    // given
    const asked: string[] = [];
    const lookup: LookupFunction = (hostname, _options, callback) => {
      asked.push(hostname);
      callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4);
    };

    process.env.AWS_ENDPOINT_URL = targets.lambda.url;

    // when
    try {
      await call(AWS, {}, { lookup });
    } finally {
      delete process.env.AWS_ENDPOINT_URL;
    }

    // then
    expect(new Set(asked)).to.eql(new Set([ 'lambda.eu-central-1.amazonaws.com' ]));
    expect(targets.lambda.calls).to.be.empty;
  });

  it('is called at an endpoint that the user trusts', async () => {

    // given
    const lookup: LookupFunction = (_hostname, options, callback) => options.all === true
      ? callback(null, [ { address: '192.0.2.1', family: 4 } ])
      : callback(null, '192.0.2.1', 4);
    const cancel = AbortSignal.timeout(200);

    // when
    const result = await call(AWS, { endpoint: 'http://lambda.test:4566/path' }, { lookup, trustedEndpoints: () => [ 'http://lambda.test:4566' ] }, cancel);

    // then: there is no such machine, but it was allowed to be called
    expect(result).to.have.property('code').that.is.oneOf([ 'RunTimedOut', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED' ]);
  });
});
