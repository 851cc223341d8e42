import { Agent } from 'node:https';
import { connect } from 'node:tls';
import type { LookupFunction } from 'node:net';

import { expect } from 'chai';

import { Targets } from '../../bridge';
import type { InvocationResult } from '../../connector/run/dependencies';
import { callFunctionUrl } from '../../bridge/targets/callFunctionUrl';
import { certificateText, fakeLambda } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';

const FUNCTION_URL = 'https://abc123.lambda-url.eu-central-1.on.aws/orders?full=yes';
const CREDENTIALS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };

describe('A function URL', () => {
  let server: FakeLambda;

  beforeEach(async () => {
    server = await fakeLambda('selfSigned');
  });

  afterEach(() => server.close());

  /** Connects to the test's own server, which cannot have the port 443. */
  class RedirectingAgent extends Agent {
    override createConnection() {
      return connect({ host: '127.0.0.1', port: server.port, ca: certificateText('selfSigned'), servername: new URL(FUNCTION_URL).hostname });
    }
  }

  function call(credentials: typeof CREDENTIALS | undefined) {
    return callFunctionUrl(
      { url: new URL(FUNCTION_URL), region: 'eu-central-1', payload: '{"a":1.50}', credentials, agent: new RedirectingAgent() },
      new AbortController().signal
    );
  }

  it('is called over HTTPS, signed for the service lambda', async () => {

    // given
    server.answer(() => ({ status: 201, body: '{"made":true}' }));

    // when
    const result = await call(CREDENTIALS);

    // then
    expect(result).to.include({ kind: 'response', statusCode: 201, payload: '{"made":true}', requestId: 'request-1' });
    expect(server.calls[0]).to.include({ method: 'POST', path: '/orders?full=yes', body: '{"a":1.50}' });
    expect(server.calls[0]?.headers).to.include({ 'host': 'abc123.lambda-url.eu-central-1.on.aws', 'content-type': 'application/json' });
    expect(server.calls[0]?.headers.authorization).to.match(/Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/lambda\/aws4_request/);
  });

  it('is called unsigned where there are no credentials', async () => {
    await call(undefined);

    expect(server.calls[0]?.headers.authorization).to.be.undefined;
  });

  it('that refuses is a failed call', async () => {

    // given
    server.answer(() => ({ status: 403, body: '{"Message":"Forbidden"}' }));

    // then
    expect(await call(CREDENTIALS).catch((error: unknown) => error)).to.include({ name: 'AccessDeniedException', message: 'Forbidden' });
  });

  it('whose function fails is told', async () => {

    // given
    server.answer(() => ({ status: 502, body: 'Internal Server Error' }));

    // then
    expect(await call(CREDENTIALS)).to.include({ statusCode: 502, functionError: 'Unhandled' });
  });

  describe('in a task', () => {

    function invoke(dryRun: boolean): Promise<InvocationResult> {
      const lookup: LookupFunction = (hostname, _options, callback) => callback(Object.assign(new Error(hostname), { code: 'ENOTFOUND' }), '', 4);

      return new Targets({ lookup }).invoker({ kind: 'aws' })({
        functionName: FUNCTION_URL, region: 'us-east-1', credentials: { kind: 'static', ...CREDENTIALS }, payload: '{}', dryRun
      }, new AbortController().signal);
    }

    it('is called at its own host, not through the Invoke API', async () => {
      expect(await invoke(false)).to.include({ kind: 'failed', code: 'ENOTFOUND' })
        .and.have.property('advice').that.contains('abc123.lambda-url.eu-central-1.on.aws');
    });

    it('has no dry run', async () => {
      expect(await invoke(true)).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    });
  });
});
