import { createServer } from 'node:net';
import type { AddressInfo, LookupFunction } from 'node:net';

import { expect } from 'chai';

import type { Target } from '../../../connector/run/report';
import { serviceError } from '../helper/fakeLambda';
import { freePort } from '../helper/freePort';
import { targetCalls } from './targetCalls';

const AWS: Target = { kind: 'aws' };

describe('A failed call says what to do', () => {
  const targets = targetCalls();
  const { call, endpoint } = targets;

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
      targets.lambda.answer(() => serviceError(status, type, message));

      // when
      const result = await call(endpoint());

      // then
      expect(result).to.include({ kind: 'failed', code: type });
      expect(result).to.have.property('advice').that.contains(advice);
      expect(result).to.have.property('message', `${message} (Service: Lambda, Status Code: ${status}, Request ID: request-1)`);
    });
  }

  it('in the endpoint\'s words, also where they are no text', async () => {

    // given
    targets.lambda.answer(() => ({ status: 400, headers: { 'x-amzn-ErrorType': 'OddException' }, body: '{"message":{"why":[1]}}' }));

    // when
    const result = await call(endpoint());

    // then
    expect(result).to.have.property('message', '{"why":[1]} (Service: Lambda, Status Code: 400, Request ID: request-1)');
  });

  it('names the function\'s resource where the service does not', async () => {

    // given
    targets.lambda.answer(() => serviceError(403, 'AccessDeniedException', 'no'));

    // then
    expect(await call(endpoint(), { functionName: '123456789012:function:price-order' })).to.have.property('advice')
      .that.contains('arn:aws:lambda:eu-central-1:123456789012:function:price-order');
  });

  it('for a temporary access key', async () => {

    // given
    targets.lambda.answer(() => serviceError(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'));

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
    targets.lambda.answer(() => ({ status: 307, headers: { location: 'http://169.254.169.254/' } }));

    // when
    const result = await call(endpoint());

    // then
    expect(result).to.have.property('advice').that.contains('redirect (307)');
    expect(targets.lambda.calls).to.have.length(1);
  });

  it('where something else answers', async () => {

    // given
    targets.lambda.answer(() => ({ status: 404, headers: { 'Content-Type': 'text/html' }, body: '<html>Not here</html>' }));

    // then
    expect(await call(endpoint())).to.have.property('kind', 'failed');
  });

  it('where the payload is larger than 6 MB, before it is sent', async () => {

    // when
    const result = await call(endpoint(), { payload: `"${'x'.repeat(6_291_456)}"` });

    // then
    expect(result).to.include({ kind: 'failed', code: 'RequestTooLargeException' });
    expect(result).to.have.property('message').that.contains('6291458 byte payload is too large');
    expect(targets.lambda.calls).to.be.empty;
  });
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port');
  }

  return address.port;
}
