import { createServer } from 'node:net';
import type { AddressInfo, LookupFunction } from 'node:net';

import { expect } from 'chai';

import { Targets } from '../../bridge';
import type { TargetsOptions } from '../../bridge';
import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { eventually } from './helper/eventually';
import { certificateText, fakeLambda, serviceError } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';

const AWS: Target = { kind: 'aws' };

describe('Targets', () => {
  let lambda: FakeLambda;
  let open: Targets[] = [];

  beforeEach(async () => {
    lambda = await fakeLambda();
  });

  afterEach(() => {
    open.forEach(targets => targets.close());
    open = [];
    lambda.close();
  });

  function call(
    target: Target,
    changes: Partial<Invocation> = {},
    options: TargetsOptions = {},
    signal = new AbortController().signal
  ): Promise<InvocationResult> {
    const targets = new Targets(options);

    open.push(targets);

    return targets.invoker(target)({
      functionName: 'price-order',
      region: 'eu-central-1',
      credentials: { kind: 'static', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
      payload: '{}',
      dryRun: false,
      ...changes
    }, signal);
  }

  function endpoint(path = ''): Target {
    return { kind: 'endpoint', url: lambda.url + path };
  }

  describe('an endpoint', () => {

    it('gets the payload as it stands, and its answer comes back so', async () => {

      // given
      lambda.answer(() => ({
        headers: {
          'X-Amz-Executed-Version': '7',
          'X-Amz-Function-Error': 'Unhandled',
          'X-Amz-Log-Result': Buffer.from('START …\nEND').toString('base64')
        },
        body: '{ "price": 1.50 }'
      }));

      // when
      const result = await call(endpoint(), { payload: '{ "id": 12345678901234567890 }' });

      // then
      expect(result).to.eql({
        kind: 'response',
        statusCode: 200,
        executedVersion: '7',
        functionError: 'Unhandled',
        payload: '{ "price": 1.50 }',
        requestId: 'request-1',
        logTail: 'START …\nEND',
        attempts: 1,
        remarks: []
      });
      expect(lambda.calls).to.have.length(1);
      expect(lambda.calls[0]).to.include({ method: 'POST', path: '/2015-03-31/functions/price-order/invocations', body: '{ "id": 12345678901234567890 }' });
      expect(lambda.calls[0]?.headers).to.include({ 'x-amz-invocation-type': 'RequestResponse', 'x-amz-log-type': 'Tail' });
    });

    it('may have a path', async () => {
      await call(endpoint('/lambda/api/'));

      expect(lambda.calls[0]?.path).to.equal('/lambda/api/2015-03-31/functions/price-order/invocations');
    });

    it('is called as the task says', async () => {
      await call(endpoint());

      expect(lambda.calls[0]?.headers.authorization).to.match(/Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/lambda\//);
      expect(lambda.calls[0]?.headers['x-amz-security-token']).to.be.undefined;
    });

    it('is called with any keys where a secret is missing', async () => {
      await call(endpoint(), { credentials: { kind: 'static', accessKeyId: '{{secrets.MISSING}}', secretAccessKey: 'secrets.MISSING' } });

      expect(lambda.calls[0]?.headers.authorization).to.match(/Credential=test\//);
      expect(JSON.stringify(lambda.calls)).not.to.contain('MISSING');
    });

    it('gets a dry run as such', async () => {

      // given
      lambda.answer(() => ({ status: 204, body: '' }));

      // then
      expect(await call(endpoint(), { dryRun: true })).to.include({ kind: 'response', statusCode: 204 });
      expect(lambda.calls[0]?.headers).to.include({ 'x-amz-invocation-type': 'DryRun' });
    });

    it('is not the one that the task names', async () => {
      await call(endpoint(), { endpoint: 'http://127.0.0.1:1' });

      expect(lambda.calls).to.have.length(1);
    });
  });

  describe('a call is tried again', () => {

    it('after a failure of the service, as the runtime does', async () => {

      // given
      lambda.answer(count => count < 2 ? serviceError(500, 'ServiceException', 'busy') : {});

      // then
      expect(await call(endpoint())).to.include({ kind: 'response', attempts: 3 });
      expect(lambda.calls).to.have.length(3);
    });

    it('three times at most', async () => {

      // given
      lambda.answer(() => serviceError(503, 'ServiceUnavailableException', 'down'));

      // then
      expect(await call(endpoint())).to.include({ kind: 'failed', code: 'ServiceUnavailableException', attempts: 4 });
    });

    it('after throttling', async () => {

      // given
      lambda.answer(count => count === 0 ? serviceError(429, 'TooManyRequestsException', 'Rate Exceeded.') : {});

      // then
      expect(await call(endpoint())).to.include({ kind: 'response', attempts: 2 });
    });

    it('not after a refusal', async () => {

      // given
      lambda.answer(() => serviceError(403, 'AccessDeniedException', 'no'));

      // then
      expect(await call(endpoint())).to.include({ kind: 'failed', attempts: 1 });
    });

    it('not any more once it is cancelled', async () => {

      // given
      const cancel = new AbortController();

      lambda.answer(() => {
        cancel.abort();

        return serviceError(500, 'ServiceException', 'busy');
      });

      // when
      const result = await call(endpoint(), {}, {}, cancel.signal);

      // then
      expect(result).to.include({ kind: 'notRun', reason: 'cancelled' });
      expect(lambda.calls).to.have.length(1);
    });
  });

  describe('a failure says what to do', () => {

    for (const [ type, status, message, advice ] of [
      [ 'AccessDeniedException', 403, 'User: arn:aws:iam::123456789012:user/tester is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-central-1:123456789012:function:price-order because no identity-based policy allows the lambda:InvokeFunction action', 'Allow the IAM action lambda:InvokeFunction on the resource arn:aws:lambda:eu-central-1:123456789012:function:price-order for them' ],
      [ 'ResourceNotFoundException', 404, 'Function not found', 'There is no function "price-order"' ],
      [ 'ExpiredTokenException', 403, 'The security token included in the request is expired', 'has expired' ],
      [ 'UnrecognizedClientException', 403, 'The security token included in the request is invalid.', 'does not know this access key' ],
      [ 'InvalidSignatureException', 403, 'The request signature we calculated does not match', 'secret key does not fit' ],
      [ 'KMSDisabledException', 400, 'Lambda was unable to decrypt', 'KMS key' ],
      [ 'InvalidRuntimeException', 400, 'The runtime is not supported', 'update the function\'s runtime' ],
      [ 'SomethingNewException', 400, 'Nobody knows', 'refused the call (status 400)' ]
    ] as const) {

      it(`after ${type}`, async () => {

        // given
        lambda.answer(() => serviceError(status, type, message));

        // when
        const result = await call(endpoint());

        // then
        expect(result).to.include({ kind: 'failed', code: type });
        expect(result).to.have.property('advice').that.contains(advice);
        expect(result).to.have.property('message', `${message} (Service: Lambda, Status Code: ${status}, Request ID: request-1)`);
      });
    }

    it('names the function\'s resource where the service does not', async () => {

      // given
      lambda.answer(() => serviceError(403, 'AccessDeniedException', 'no'));

      // then
      expect(await call(endpoint(), { functionName: '123456789012:function:price-order' })).to.have.property('advice')
        .that.contains('arn:aws:lambda:eu-central-1:123456789012:function:price-order');
    });

    it('for a temporary access key', async () => {

      // given
      lambda.answer(() => serviceError(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'));

      // then
      expect(await call(endpoint(), { credentials: { kind: 'static', accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret' } })).to.have.property('advice')
        .that.contains('needs a session token');
    });

    it('where nothing listens', async () => {

      // given
      const port = await freePort();

      // when
      const result = await call({ kind: 'endpoint', url: `http://127.0.0.1:${port}` });

      // then
      expect(result).to.include({ kind: 'failed', code: 'ECONNREFUSED' });
      expect(result).to.have.property('advice').that.contains(`Nothing listens at 127.0.0.1:${port}`);
    });

    it('where the name is not known', async () => {

      // given
      const lookup: LookupFunction = (hostname, _options, callback) => callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '', 4);

      // then
      expect(await call(AWS, { region: 'eu-centrall-1' }, { lookup })).to.include({ kind: 'failed', code: 'ENOTFOUND' })
        .and.have.property('advice').that.contains('lambda.eu-centrall-1.amazonaws.com').and.contains('eu-centrall-1 is a region');
    });

    it('where the region is none', async () => {
      expect(await call(AWS, { region: 'x.evil.example/' })).to.include({ kind: 'failed', code: 'InvalidRegion' });
    });

    it('where the connection breaks', async () => {

      // given
      const server = createServer(socket => socket.once('data', () => socket.destroy()));
      const port = await new Promise<number>(resolve => {
        server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
      });

      // when
      const result = await call({ kind: 'endpoint', url: `http://127.0.0.1:${port}` });

      server.close();

      // then
      expect(result).to.include({ kind: 'failed', code: 'ECONNRESET', attempts: 4 });
      expect(result).to.have.property('advice').that.contains('closed the connection');
    });

    it('where the endpoint redirects, which is not followed', async () => {

      // given
      lambda.answer(() => ({ status: 307, headers: { location: 'http://169.254.169.254/' } }));

      // when
      const result = await call(endpoint());

      // then
      expect(result).to.have.property('advice').that.contains('redirect (307)');
      expect(lambda.calls).to.have.length(1);
    });

    it('where something else answers', async () => {

      // given
      lambda.answer(() => ({ status: 404, headers: { 'Content-Type': 'text/html' }, body: '<html>Not here</html>' }));

      // then
      expect(await call(endpoint())).to.have.property('kind', 'failed');
    });

    it('where the payload is larger than 6 MB, before it is sent', async () => {

      // when
      const result = await call(endpoint(), { payload: `"${'x'.repeat(6_291_456)}"` });

      // then
      expect(result).to.include({ kind: 'failed', code: 'RequestTooLargeException' });
      expect(result).to.have.property('message').that.contains('6291458 byte payload is too large');
      expect(lambda.calls).to.be.empty;
    });
  });

  describe('TLS', () => {

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
      const result = await call({ kind: 'endpoint', url: lambda.url.replace('http:', 'https:') });

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

  describe('a call ends for real', () => {

    it('when it is cancelled: the connection is closed', async () => {

      // given
      const cancel = new AbortController();

      lambda.answer(() => 'never');

      // when
      const calling = call(endpoint(), {}, {}, cancel.signal);

      await eventually('it was called', () => lambda.calls.length === 1);
      cancel.abort();

      // then
      expect(await calling).to.eql({ kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' });
      await eventually('the connection is closed', () => lambda.closedEarly() === 1);
    });

    it('when the run\'s time is up: the connection is closed', async () => {

      // given
      lambda.answer(() => 'never');

      // when
      const result = await call(endpoint(), {}, {}, AbortSignal.timeout(200));

      // then
      expect(result).to.include({ kind: 'failed', code: 'RunTimedOut' });
      await eventually('the connection is closed', () => lambda.closedEarly() === 1);
    });

    it('before it begins, where the run is over already', async () => {
      expect(await call(endpoint(), {}, {}, AbortSignal.abort())).to.include({ kind: 'notRun', reason: 'cancelled' });
      expect(lambda.calls).to.be.empty;
    });
  });

  describe('addresses', () => {

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

  describe('AWS', () => {

    it('is called at the endpoint that the task names, where that is on this machine', async () => {
      expect(await call(AWS, { endpoint: lambda.url })).to.have.property('kind', 'response');
      expect(lambda.calls).to.have.length(1);
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

      process.env.AWS_ENDPOINT_URL = lambda.url;

      // when
      try {
        await call(AWS, {}, { lookup });
      } finally {
        delete process.env.AWS_ENDPOINT_URL;
      }

      // then
      expect(new Set(asked)).to.eql(new Set([ 'lambda.eu-central-1.amazonaws.com' ]));
      expect(lambda.calls).to.be.empty;
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

  it('have no local functions where there are none', async () => {
    expect(await call({ kind: 'local' })).to.include({ kind: 'notRun', reason: 'targetNotReady' });
  });
});

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();

    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server.address());

      server.close(() => resolve(port));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port');
  }

  return address.port;
}
