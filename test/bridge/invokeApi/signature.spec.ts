import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect } from 'chai';

import { NodeHash } from '../../../bridge/invokeApi/NodeHash';
import { rawRequest } from '../helper/rawRequest';
import type { TestBridge } from '../helper/testBridge';
import { lambdaClient, testBridge } from '../helper/testBridge';
import { failureOf } from './failureOf';

const INVOKE = '/2015-03-31/functions/echo/invocations';

describe('The signature of calls of the bridge\'s Lambda API', () => {
  let bridge: TestBridge;

  before(async () => { bridge = await testBridge(); });

  after(() => bridge.close());

  it('must be there', async () => {

    // when
    const answer = await fetch(bridge.address.url + INVOKE, { method: 'POST', body: '{}' });

    // then
    expect(answer.status).to.equal(403);
    expect(answer.headers.get('x-amzn-errortype')).to.equal('MissingAuthenticationTokenException');
    expect(await answer.json()).to.deep.include({ Type: 'User', Message: 'Missing Authentication Token' });
  });

  it('cannot be replaced by the bridge\'s token', async () => {
    expect((await bridge.fetch(INVOKE, { method: 'POST', body: '{}' })).status).to.equal(403);
  });

  it('must be by the bridge\'s own key', async () => {
    const client = lambdaClient(bridge.address.url, { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: bridge.accessKeys.secretAccessKey });

    expect(await failureOf(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('name', 'UnrecognizedClientException');
  });

  it('must be made with the secret key', async () => {
    const client = lambdaClient(bridge.address.url, { ...bridge.accessKeys, secretAccessKey: 'wrong' });

    expect(await failureOf(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('name', 'InvalidSignatureException');
  });

  for (const minutes of [ -6, 6 ]) {

    it(`must be of now, not ${minutes} minutes away`, async () => {
      const client = new LambdaClient({
        endpoint: bridge.address.url,
        region: 'us-east-1',
        credentials: bridge.accessKeys,
        maxAttempts: 1,
        systemClockOffset: minutes * 60_000
      });

      expect(await failureOf(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('message')
        .that.matches(minutes < 0 ? /^Signature expired: / : /^Signature not yet current: /);
    });
  }

  it('covers body, path and query', async () => {

    // given
    const signed = await signedInvoke(bridge);

    // then
    expect((await rawRequest(bridge.address.url, signed)).status).to.equal(200);

    for (const changed of [
      signed.replace('{"a":1}', '{"a":2}'),
      signed.replace('/echo/', '/ech0/'),
      signed.replace('/invocations', '/invocations?Qualifier=other'),
      signed.replace('RequestResponse', 'Event')
    ]) {
      const answer = await rawRequest(bridge.address.url, changed);

      expect(answer.status).to.equal(403);
      expect(answer.headers['x-amzn-errortype']).to.equal('InvalidSignatureException');
    }
  });

  it('is of no use to a page', async () => {

    // given
    const signed = await signedInvoke(bridge);

    // when
    const answer = await rawRequest(bridge.address.url, signed.replace('\r\n', '\r\nOrigin: https://evil.example\r\n'));

    // then
    expect(answer.status).to.equal(403);
    expect(JSON.parse(answer.body)).to.have.nested.property('error.code', 'wrongOrigin');
  });
});

/** A rightly signed request for Invoke, as text. */
async function signedInvoke({ address, accessKeys }: TestBridge): Promise<string> {
  const { host, hostname } = new URL(address.url);
  const body = '{"a":1}';
  const signer = new SignatureV4({ credentials: accessKeys, region: 'eu-central-1', service: 'lambda', sha256: NodeHash });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'http:',
    hostname,
    path: INVOKE,
    headers: { 'host': host, 'content-type': 'application/json', 'content-length': String(body.length), 'x-amz-invocation-type': 'RequestResponse' },
    body
  });

  return [ `POST ${INVOKE} HTTP/1.1`, ...Object.entries(headers).map(([ name, value ]) => `${name}: ${value}`), '', body ].join('\r\n');
}
