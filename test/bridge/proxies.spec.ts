import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';

import { expect } from 'chai';

import { Targets } from '../../bridge';
import { listen } from '../../bridge/http/listen';
import type { InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { certificateText, fakeLambda } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';
import { withoutVariables } from './helper/withoutVariables';

const VARIABLES = [
  'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy', 'ALL_PROXY', 'all_proxy',
  'AWS_CA_BUNDLE', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_PROFILE'
];

describe('The network of a company', () => {
  let lambda: FakeLambda;
  let folder: TemporaryFolder;
  let targets: Targets;
  let proxy: Server;
  let proxied: string[];
  let putBack: () => void;

  beforeEach(async () => {
    lambda = await fakeLambda('selfSigned');
    folder = temporaryFolder();
    targets = new Targets({ trustedEndpoints: () => [ lambda.url ] });
    putBack = withoutVariables(VARIABLES);
    proxied = [];

    process.env.AWS_CONFIG_FILE = join(folder.path, 'config');
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder.path, 'credentials');

    // whichever name is asked for, the way leads to the stand-in for AWS
    proxy = createServer().on('connect', (request, client) => {
      const upstream = connect(lambda.port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });

      proxied.push(request.url ?? '');
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
    });

    process.env.HTTPS_PROXY = `http://127.0.0.1:${(await listen(proxy, 0)).port}`;
  });

  afterEach(() => {
    putBack();
    targets.close();
    lambda.close();
    proxy.close();
    proxy.closeAllConnections();
    folder.remove();
  });

  function call(target: Target, endpoint?: string): Promise<InvocationResult> {
    return targets.invoker(target)({
      functionName: 'price-order',
      region: 'eu-central-1',
      endpoint,
      credentials: { kind: 'static', accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
      payload: '{}',
      dryRun: false
    }, AbortSignal.timeout(50_000));
  }

  it('has a proxy that AWS is called through', async () => {

    // when
    await call({ kind: 'aws' });

    // then: the stand-in's certificate is not AWS's
    expect(proxied[0]).to.equal('lambda.eu-central-1.amazonaws.com:443');
    expect(lambda.calls).to.be.empty;
  });

  it('has places that are reached without the proxy, this machine among them', async () => {

    // given
    process.env.AWS_CA_BUNDLE = folder.write('ca.pem', certificateText('selfSigned'));

    // then
    expect(await call({ kind: 'endpoint', url: lambda.url })).to.have.property('kind', 'response');
    expect(proxied).to.be.empty;

    // when
    process.env.NO_PROXY = '.amazonaws.com';
    targets.close();
    targets = new Targets({ lookup: (_hostname, _options, callback) => callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4) });

    // then
    expect(await call({ kind: 'aws' })).to.include({ kind: 'failed', code: 'ENOTFOUND' });
    expect(proxied).to.be.empty;
  });

  it('has certificates that AWS_CA_BUNDLE names', async () => {
    expect(await call({ kind: 'endpoint', url: lambda.url })).to.include({ kind: 'failed', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });

    process.env.AWS_CA_BUNDLE = folder.write('ca.pem', certificateText('selfSigned'));
    targets.close();
    targets = new Targets();

    expect(await call({ kind: 'endpoint', url: lambda.url })).to.have.property('kind', 'response');
  });

  it('has certificates that the profile names', async () => {

    // given
    const bundle = folder.write('ca.pem', certificateText('selfSigned'));

    folder.write('config', `[profile tester]\nca_bundle = ${bundle}\n`);
    folder.write('credentials', '[tester]\naws_access_key_id = AKIAOFPROFILE\naws_secret_access_key = secret\n');

    // then
    expect(await call({ kind: 'aws', profile: 'tester' }, lambda.url)).to.have.property('kind', 'response');
  });

  it('has certificates that cannot be read, which is told', async () => {
    process.env.AWS_CA_BUNDLE = join(folder.path, 'none.pem');

    expect(await call({ kind: 'endpoint', url: lambda.url })).to.include({ kind: 'notRun', reason: 'targetNotReady' })
      .and.have.property('message').that.contains('correct AWS_CA_BUNDLE');
  });
});
