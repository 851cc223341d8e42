import { existsSync } from 'node:fs';

import {
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  paginateListFunctions
} from '@aws-sdk/client-lambda';
import { SignatureV4 } from '@smithy/signature-v4';
import { expect } from 'chai';

import { NodeHash } from '../../bridge/invokeApi/NodeHash';
import { eventually } from './helper/eventually';
import { rawRequest } from './helper/rawRequest';
import type { TestBridge } from './helper/testBridge';
import { lambdaClient, testBridge } from './helper/testBridge';

const INVOKE = '/2015-03-31/functions/echo/invocations';

describe('The bridge\'s Lambda API', () => {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge();
  });

  after(() => bridge.close());

  describe('Invoke', () => {

    it('answers with what the function returned', async () => {

      // when
      const answer = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: '{"price": 1.50, "id": 12345678901234567890}' }));

      // then
      expect(answer.StatusCode).to.equal(200);
      expect(answer.ExecutedVersion).to.equal('$LATEST');
      expect(answer.FunctionError).to.be.undefined;
      expect(answer.LogResult).to.be.undefined;
      expect(answer.$metadata.requestId).to.match(/^[0-9a-f-]{36}$/);
    });

    for (const name of [
      'echo',
      'echo:live',
      'echo:$LATEST',
      '123456789012:function:echo',
      'arn:aws:lambda:eu-central-1:123456789012:function:echo',
      'arn:aws:lambda:eu-central-1:123456789012:function:echo:live'
    ]) {

      it(`takes the name ${name}`, async () => {
        const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: name, Payload: '{"a":1}' }));

        expect(Payload?.transformToString()).to.equal('{"a":1}');
      });
    }

    it('takes a call without a payload as {}', async () => {
      const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo' }));

      expect(Payload?.transformToString()).to.equal('{}');
    });

    it('hands the payload on byte by byte', async () => {

      // given
      bridge.folder.write('functions/length/bootstrap', [
        '#!/usr/bin/env node',
        'const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;',
        'fetch(`${api}/next`).then(async next => fetch(',
        '  `${api}/${next.headers.get("lambda-runtime-aws-request-id")}/response`,',
        '  { method: "POST", body: JSON.stringify(await next.text()) }',
        ')).then(() => new Promise(() => setInterval(() => {}, 1000)));'
      ].join('\n'));

      // when
      const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'length', Payload: '{ "price" : 1.50, "big": 12345678901234567890 }' }));

      // then
      expect(JSON.parse(Payload?.transformToString() ?? '')).to.equal('{ "price" : 1.50, "big": 12345678901234567890 }');
    });

    it('of type Event answers at once and runs the function', async () => {

      // given
      bridge.folder.write('functions/event.mjs', `import { writeFileSync } from 'node:fs';
        export const handler = async ({ file }) => writeFileSync(file, 'done');`);
      const file = `${bridge.folder.path}/event.txt`;

      // when
      const answer = await bridge.lambda.send(new InvokeCommand({
        FunctionName: 'event', InvocationType: 'Event', Payload: JSON.stringify({ file })
      }));

      // then
      expect(answer.StatusCode).to.equal(202);
      await eventually('the function has run', () => existsSync(file));
    });

    it('of type DryRun runs nothing', async () => {

      // given
      bridge.folder.write('functions/never-run.mjs', 'throw new Error("was run");');

      // when
      const answer = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'never-run', InvocationType: 'DryRun' }));

      // then
      expect(answer.StatusCode).to.equal(204);
    });

    it('of an unknown function is refused as Lambda does', async () => {
      expect(await failure(bridge.lambda.send(new InvokeCommand({ FunctionName: 'missing' })))).to.include({
        name: 'ResourceNotFoundException',
        message: 'Function not found: missing',
        Type: 'User'
      });
    });

    for (const name of [ '../echo', 'functions/../../echo', 'echo.mjs', '.', '%00', 'https://abc.lambda-url.eu-central-1.on.aws/' ]) {

      it(`of "${name}" is refused: a name is no path`, async () => {
        expect(await failure(bridge.lambda.send(new InvokeCommand({ FunctionName: name })))).to.have.property('name')
          .that.is.oneOf([ 'ValidationException', 'ResourceNotFoundException', 'UnknownOperationException' ]);
      });
    }

    for (const payload of [ '{"a":', 'nonsense', '{"a":1} {}' ]) {

      it(`of ${payload} is refused: it is no JSON`, async () => {
        const error = await failure(bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: payload })));

        expect(error).to.have.property('name', 'InvalidRequestContentException');
        expect(error).to.have.property('message').that.contains('Could not parse request body into json');
      });
    }

    it('of more than 6 MB is refused', async () => {
      const error = await failure(bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: `"${'x'.repeat(6_291_456)}"` })));

      expect(error).to.have.property('name', 'RequestTooLargeException');
      expect(error).to.have.nested.property('$metadata.httpStatusCode', 413);
    });

    it('of 6 MB is taken', async () => {
      const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: `"${'x'.repeat(6_200_000)}"` }));

      expect(Payload?.length).to.equal(6_200_002);
    });
  });

  describe('ListFunctions and GetFunction', () => {

    it('list all functions, page by page', async () => {

      // given
      const other = await testBridge();

      for (let index = 0; index < 60; index++) {
        other.folder.write(`functions/fn-${String(index).padStart(2, '0')}.mjs`, '');
      }

      try {

        // when
        const names = [];

        for await (const { Functions = [] } of paginateListFunctions({ client: other.lambda }, {})) {
          names.push(Functions.map(({ FunctionName }) => FunctionName));
        }

        // then
        expect(names.map(page => page.length)).to.eql([ 50, 11 ]);
        expect(names.flat()).to.include.members([ 'echo', 'fn-00', 'fn-59' ]);
      } finally {
        await other.close();
      }
    });

    it('take a smaller page', async () => {
      const { Functions, NextMarker } = await bridge.lambda.send(new ListFunctionsCommand({ MaxItems: 1 }));

      expect(Functions).to.have.length(1);
      expect(NextMarker).to.be.a('string');
    });

    it('describe a function', async () => {
      const { Configuration } = await bridge.lambda.send(new GetFunctionCommand({ FunctionName: 'echo' }));

      expect(Configuration).to.include({
        FunctionName: 'echo',
        FunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:echo',
        Handler: 'echo.handler',
        Version: '$LATEST'
      });
    });

    it('refuse an unknown function', async () => {
      expect(await failure(bridge.lambda.send(new GetFunctionCommand({ FunctionName: 'missing' })))).to.have.property('name', 'ResourceNotFoundException');
    });
  });

  describe('the signature', () => {

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

      expect(await failure(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('name', 'UnrecognizedClientException');
    });

    it('must be made with the secret key', async () => {
      const client = lambdaClient(bridge.address.url, { ...bridge.accessKeys, secretAccessKey: 'wrong' });

      expect(await failure(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('name', 'InvalidSignatureException');
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

        expect(await failure(client.send(new InvokeCommand({ FunctionName: 'echo' })))).to.have.property('message')
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
});

async function failure(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => { throw new Error('The call did not fail'); },
    (error: unknown) => error instanceof Error ? error : new Error(String(error))
  );
}

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
