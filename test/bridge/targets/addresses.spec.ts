import type { LookupFunction } from 'node:net';

import { expect } from 'chai';

import { targetCalls } from './targetCalls';

describe('Addresses of endpoints', () => {
  const { call } = targetCalls();

  for (const url of [
    'http://169.254.169.254/latest/meta-data',
    'http://169.254.170.2',
    'http://0xA9FEA9FE',
    'http://2852039166',
    'http://[::ffff:169.254.169.254]',
    'http://[fe80::1]',
    'http://[fd00:ec2::254]',
    'http://100.100.100.200',
    'http://0.0.0.0'
  ]) {

    it(`never include ${url}`, async () => {
      expect(await call({ kind: 'endpoint', url })).to.include({ kind: 'notRun', reason: 'targetNotReady' })
        .and.have.property('message').that.contains('is not called');
    });
  }

  it('never include a metadata address behind a name', async () => {
    const lookup: LookupFunction = (_hostname, options, callback) => options.all === true
      ? callback(null, [ { address: '169.254.169.254', family: 4 } ])
      : callback(null, '169.254.169.254', 4);

    expect(await call({ kind: 'endpoint', url: 'http://metadata.test' }, {}, { lookup })).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
  });

  for (const url of [ 'ftp://localhost', 'file:///etc/passwd', 'localhost:4566', 'nonsense', 'http://user:password@localhost' ]) {

    it(`cannot be ${url}`, async () => {
      expect(await call({ kind: 'endpoint', url })).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    });
  }
});
