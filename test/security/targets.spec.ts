import type { LookupFunction } from 'node:net';

import { expect } from 'chai';

import { Targets } from '../../bridge';
import type { Invocation } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { fakeLambda } from '../bridge/helper/fakeLambda';

const FORBIDDEN = [
  '169.254.169.254', '169.254.170.2', '169.254.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '0.0.0.0', '0.1.2.3', '224.0.0.1', '255.255.255.255',
  '::', 'fe80::1', 'febf::1', 'ff02::1', 'fd00:ec2::254', 'fd20:ce::254', 'fd00:c1::a9fe:a9fe', 'fd00:42::42',
  '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '::169.254.169.254', '64:ff9b::169.254.169.254', '64:ff9b::6464:64c8', '64:ff9b:1::a9fe:a9fe', '2002:a9fe:a9fe::1'
];

/** The same addresses in the spellings that programs take for them. */
const SPELLINGS = [
  'http://2852039166', 'http://0xA9FEA9FE', 'http://0xa9.0xfe.0xa9.0xfe', 'http://025177524776', 'http://0251.0376.0251.0376', 'http://169.254.43518', 'http://169.16689662',
  'http://169.254.169.254.', 'http://169。254。169。254', 'http://①⑥⑨.254.169.254', 'http://%31%36%39.254.169.254', 'http://[::ffff:169.254.169.254]:80', 'http://0'
];

const AWS: Target = { kind: 'aws' };

describe('A target', () => {

  function call(target: Target, endpoint: string | undefined, lookup?: LookupFunction, trusted: string[] = []) {
    const targets = new Targets({ lookup, trustedEndpoints: () => trusted });
    const invocation: Invocation = {
      functionName: 'any', region: 'eu-central-1', endpoint, payload: '{}', dryRun: false,
      credentials: { kind: 'static', accessKeyId: 'AKIATEST', secretAccessKey: 'test' }
    };

    return targets.invoker(target)(invocation, AbortSignal.timeout(50_000)).finally(() => targets.close());
  }

  function leadsTo(address: string): LookupFunction {
    const family = address.includes(':') ? 6 : 4;

    return (_hostname, options, callback) => options.all === true
      ? callback(null, [ { address, family } ])
      : callback(null, address, family);
  }

  for (const address of FORBIDDEN) {
    const url = `http://${address.includes(':') ? `[${address}]` : address}`;

    it(`is never ${address}: chosen, named by a task, trusted, or behind a name`, async () => {
      const refused = { kind: 'notRun', reason: 'targetNotReady' };

      expect(await call({ kind: 'endpoint', url }, undefined)).to.include(refused);
      expect(await call(AWS, url)).to.include(refused);
      expect(await call(AWS, url, undefined, [ url ])).to.include(refused);
      expect(await call({ kind: 'endpoint', url: 'http://name.test' }, undefined, leadsTo(address))).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
      expect(await call(AWS, 'https://lambda.eu-central-1.amazonaws.com', leadsTo(address))).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
      expect(await call(AWS, undefined, leadsTo(address))).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
    });
  }

  for (const url of SPELLINGS) {
    it(`is never ${url}`, async () => {
      expect(await call({ kind: 'endpoint', url }, undefined)).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    });
  }

  it('is not one of several addresses of a name where one of these is forbidden', async () => {
    const lookup: LookupFunction = (_hostname, options, callback) => options.all === true
      ? callback(null, [ { address: '127.0.0.1', family: 4 }, { address: '169.254.169.254', family: 4 } ])
      : callback(null, '169.254.169.254', 4);

    expect(await call({ kind: 'endpoint', url: 'http://name.test' }, undefined, lookup)).to.include({ kind: 'failed', code: 'EFORBIDDENADDRESS' });
  });

  for (const url of [
    'http://10.0.0.1', 'http://192.168.1.1', 'http://192.0.2.1', 'http://[2001:db8::1]', 'https://lambda.eu-central-1.amazonaws.com.evil.test', 'https://evil.test/lambda.eu-central-1.amazonaws.com',
    'https://lambda.eu-central-1.amazonaws.com@evil.test', 'https://evillambda.eu-central-1.amazonaws.com', 'https://s3.eu-central-1.amazonaws.com', 'https://lambda.eu-central-1.amazonaws.com.cn.evil.test',
    'https://x.lambda-url.eu-central-1.on.aws.evil.test'
  ]) {
    it(`that a task names is not ${url}`, async () => {
      const result = await call(AWS, url, leadsTo('192.0.2.1'));

      expect(result.kind === 'failed' ? result.code : result.kind).to.be.oneOf([ 'EFORBIDDENADDRESS', 'notRun' ]);
    });
  }

  for (const status of [ 301, 302, 303, 307, 308 ]) {
    it(`that redirects with ${status} is not followed`, async () => {

      // given
      const [ first, second ] = await Promise.all([ fakeLambda(), fakeLambda() ]);

      first.answer(() => ({ status, headers: { Location: `${second.url}/2015-03-31/functions/any/invocations` } }));

      try {

        // when
        const result = await call({ kind: 'endpoint', url: first.url }, undefined);

        // then
        expect(result).to.have.property('kind', 'failed');
        expect(first.calls).to.have.length(1);
        expect(second.calls).to.eql([]);
      } finally {
        first.close();
        second.close();
      }
    });
  }
});
