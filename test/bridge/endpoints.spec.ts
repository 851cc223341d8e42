import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect } from 'chai';

import { Targets } from '../../bridge';
import { listen } from '../../bridge/http/listen';
import { serviceHost } from '../../connector/aws/partitions';
import type { InvocationResult } from '../../connector/run/dependencies';
import { fakeLambda } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';

describe('An endpoint that is like AWS but for', () => {
  let targets: Targets;
  let lambda: FakeLambda;
  let server: Server | undefined;

  beforeEach(async () => {
    targets = new Targets();
    lambda = await fakeLambda();
  });

  afterEach(() => {
    targets.close();
    lambda.close();
    server?.close();
    server?.closeAllConnections();
    server = undefined;
  });

  function call(url = lambda.url): Promise<InvocationResult> {
    return targets.invoker({ kind: 'endpoint', url })({
      functionName: 'price-order',
      region: 'eu-central-1',
      credentials: { kind: 'static', accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
      payload: '{}',
      dryRun: false
    }, new AbortController().signal);
  }

  async function serve(listener: RequestListener): Promise<string> {
    server = createServer(listener);

    return `http://127.0.0.1:${(await listen(server, 0)).port}`;
  }

  it('the log, which it refuses to send, is asked once more without, and from then on', async () => {

    // given
    lambda.answer(call => lambda.calls[call]?.headers['x-amz-log-type'] === undefined ? {} : {
      status: 501,
      headers: { 'x-amzn-ErrorType': 'NotImplemented', 'Content-Type': 'application/json' },
      body: '{"Type":"LocalService","Message":"log-type: Tail is not supported. None is only supported."}'
    });

    // when
    const first = await call();
    const second = await call();

    // then
    expect([ first, second ].map(({ kind }) => kind)).to.eql([ 'response', 'response' ]);
    expect(lambda.calls.map(({ headers }) => headers['x-amz-log-type'])).to.eql([ 'Tail', undefined, undefined ]);
  });

  /** As they were recorded; `npm run test:endpoints` asks the programs themselves. */
  describe('what serverless-offline 13 answers', () => {

    it('is a function that failed', async () => {
      lambda.answer(() => ({
        headers: { 'x-amz-function-error': 'Unhandled', 'content-type': 'application/json; charset=utf-8' },
        body: '{"errorMessage":"no such order","errorType":"Error","trace":["TypeError: no such order"]}'
      }));

      expect(await call()).to.include({ kind: 'response', functionError: 'Unhandled' });
    });

    it('is that there is no such function', async () => {
      lambda.answer(() => ({
        status: 404,
        headers: { 'x-amzn-errortype': 'ResourceNotFoundException', 'content-type': 'application/json; charset=utf-8' },
        body: '{"Message":"Function not found: none","Type":"User"}'
      }));

      expect(await call()).to.include({ kind: 'failed', code: 'ResourceNotFoundException' }).and.have.property('advice').that.contains('There is no function');
    });
  });

  it('its errors, which are a page of moto\'s web server, is told as what it is', async () => {
    lambda.answer(() => ({
      status: 500,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n'
    }));

    expect(await call()).to.have.property('kind', 'failed');
  });

  describe('the header of a failure', () => {

    it('is taken for failed by its shape, as a guess', async () => {

      // given
      lambda.answer(() => ({ body: '{"errorMessage":"no such order","errorType":"OrderError","stackTrace":[]}' }));

      // when
      const result = await call();

      // then
      expect(result).to.have.property('functionError', 'Unhandled');
      expect(result).to.have.nested.property('remarks[0].code', 'functionErrorGuessed');
    });

    for (const body of [ '{"errorMessage":"none","errorType":"x","total":1}', '{"errorMessage":"none"}', '[]', '"errorMessage"', 'null', '{"errorMessage":1,"errorType":"x"}' ]) {

      it(`is not with ${body}`, async () => {
        lambda.answer(() => ({ body }));

        expect(await call()).to.have.property('functionError', undefined);
      });
    }
  });

  describe('the size of its answers', () => {

    it('is told what AWS would answer, where it names a length', async () => {
      const url = await serve((_request, response) => response.end(Buffer.alloc(7_000_000, 'a')));

      expectTooLarge(await call(url));
    });

    it('is told what AWS would answer, where it never ends', async () => {
      let sent = 0;
      const url = await serve((_request, response) => {
        const chunk = Buffer.alloc(256 * 1024, 'a');
        const send = (): void => {
          while (!response.destroyed && response.write(chunk)) {
            sent += chunk.length;
          }
        };

        response.on('drain', send);
        send();
      });

      expectTooLarge(await call(url));

      // what was read, and what the sockets of both sides hold
      expect(sent).to.be.below(100_000_000);
    });

    it('is refused, where an error goes on and on', async () => {
      const url = await serve((_request, response) => response.writeHead(403).end(Buffer.alloc(1_000_000, 'a')));

      expect(await call(url)).to.include({ kind: 'failed', code: 'AnswerTooLarge' }).and.have.property('advice').that.contains('far longer');
    });

    it('is refused, where it is in the headers', async () => {
      const url = await serve((_request, response) => response.writeHead(200, { 'x-long': 'a'.repeat(100_000) }).end('{}'));

      expect(await call(url)).to.include({ kind: 'failed', code: 'HPE_HEADER_OVERFLOW' }).and.have.property('advice').that.contains('headers');
    });

    it('is taken as it is, where Lambda would send it', async () => {
      const url = await serve((_request, response) => response.end(`"${'a'.repeat(6_200_000)}"`));
      const result = await call(url);

      expect(result.kind === 'response' && result.payload.length).to.equal(6_200_002);
    });

    function expectTooLarge(result: InvocationResult): void {
      expect(result).to.include({ kind: 'response', functionError: 'Unhandled' });
      expect(result).to.have.property('payload').that.contains('Function.ResponseSizeTooLarge');
      expect(result).to.have.nested.property('remarks[0].code', 'answerTooLarge');
    }
  });
});

describe('The service of a region', () => {

  for (const region of [
    'eu-central-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1', 'eusc-de-east-1'
  ]) {

    it(`is where the AWS SDK says: ${region}`, () => {
      const client = new LambdaClient({ region });
      const { url } = client.config.endpointProvider({ Region: region, UseFIPS: false, UseDualStack: false });

      expect(serviceHost(region)).to.equal(url.host);
    });
  }
});
