import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from './helper/eventually';
import { fakeLambda } from './helper/fakeLambda';
import { isRunning } from './helper/isRunning';
import { rawRequest } from './helper/rawRequest';
import { runRequest } from './helper/runRequest';
import type { TestBridge } from './helper/testBridge';
import { testBridge } from './helper/testBridge';

const PLAYGROUND = 'http://127.0.0.1:8080';

describe('The bridge\'s server', () => {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge({ allowedOrigins: [ PLAYGROUND ] });
  });

  after(() => bridge.close());

  /** Sends just what a test is about; `changes` replace or remove headers. */
  function raw(requestLine: string, changes: Record<string, string | undefined> = {}, body = '') {
    const headers = {
      'Host': new URL(bridge.address.url).host,
      'Authorization': `Bearer ${bridge.address.token}`,
      ...(body === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
      ...changes
    };
    const lines = Object.entries(headers).filter(([ , value ]) => value !== undefined).map(([ name, value ]) => `${name}: ${value}`);

    return rawRequest(bridge.address.url, [ `${requestLine} HTTP/1.1`, ...lines, '', body ].join('\r\n'));
  }

  it('listens on the loopback interface, behind a token of 128 bits at least', () => {
    expect(bridge.address.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Buffer.from(bridge.address.token, 'base64url')).to.have.property('length').that.is.at.least(16);
  });

  it('tells what it is', async () => {
    expect(await (await bridge.fetch('/v1/health')).json()).to.include({ name: 'lambda-task-bridge', protocol: 1 });
  });

  describe('refuses', () => {

    const refusals: Array<[
      what: string, requestLine: string, changes: Record<string, string | undefined>, status: number, code: string
    ]> = [
      [ 'a request without the token', 'GET /v1/health', { Authorization: undefined }, 401, 'unauthorized' ],
      [ 'a wrong token', 'GET /v1/health', { Authorization: 'Bearer wrong' }, 401, 'unauthorized' ],
      [ 'a token of another scheme', 'GET /v1/health', { Authorization: 'Basic d3Jvbmc=' }, 401, 'unauthorized' ],
      [ 'an unknown address without the token', 'GET /v1/nothing', { Authorization: undefined }, 401, 'unauthorized' ],
      [ 'an unknown address', 'GET /v1/nothing', {}, 404, 'notFound' ],
      [ 'a wrong method', 'DELETE /v1/health', {}, 405, 'methodNotAllowed' ],
      [ 'a GET for an action', 'GET /v1/runs', {}, 405, 'methodNotAllowed' ],
      [ 'a body that is no JSON by its type', 'POST /v1/runs', { 'Content-Type': 'text/plain' }, 415, 'unsupportedMediaType' ],
      [ 'an action without a type', 'POST /v1/runs', {}, 415, 'unsupportedMediaType' ],
      [ 'another host', 'GET /v1/health', { Host: 'evil.example' }, 403, 'wrongHost' ],
      [ 'another host at its port', 'GET /v1/health', { Host: 'evil.example:80' }, 403, 'wrongHost' ],
      [ 'its own address without the port', 'GET /v1/health', { Host: '127.0.0.1' }, 403, 'wrongHost' ],
      [ 'another origin', 'GET /v1/health', { Origin: 'https://evil.example' }, 403, 'wrongOrigin' ],
      [ 'an origin that begins like an allowed one', 'GET /v1/health', { Origin: `${PLAYGROUND}.evil.example` }, 403, 'wrongOrigin' ],
      [ 'another local origin', 'GET /v1/health', { Origin: 'http://127.0.0.1:8081' }, 403, 'wrongOrigin' ],
      [ 'a foreign page\'s image', 'GET /v1/health', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'wrongOrigin' ],
      [ 'a neighbour page\'s image', 'GET /v1/health', { 'Sec-Fetch-Site': 'same-site' }, 403, 'wrongOrigin' ],
      [ 'a preflight of another origin', 'OPTIONS /v1/runs', { Origin: 'https://evil.example' }, 403, 'wrongOrigin' ]
    ];

    for (const [ what, requestLine, changes, status, code ] of refusals) {

      it(what, async () => {
        const answer = await raw(requestLine, changes);

        expect(answer.status).to.equal(status);
        expect(JSON.parse(answer.body)).to.have.nested.property('error.code', code);
        expect(answer.headers['access-control-allow-origin']).to.be.undefined;
      });
    }

    it('a wrong method, naming the right one', async () => {
      expect((await raw('PUT /v1/secrets')).headers.allow).to.equal('GET, POST');
    });

    it('two hosts', async () => {
      const { host } = new URL(bridge.address.url);
      const answer = await rawRequest(bridge.address.url, `GET /v1/health HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`);

      expect(answer.status).to.be.oneOf([ 400, 403 ]);
    });

    it('what is wrong before it reads the body', async () => {

      // when the body that is announced never comes
      const answer = await raw('POST /v1/runs', { 'Origin': 'https://evil.example', 'Content-Type': 'application/json', 'Content-Length': '1000' });

      // then
      expect(answer.status).to.equal(403);
    });

    it('a body that is too large, before it is sent', async () => {
      const answer = await raw('POST /v1/runs', { 'Content-Type': 'application/json', 'Content-Length': '9000000' });

      expect(answer.status).to.equal(413);
      expect(JSON.parse(answer.body)).to.have.nested.property('error.code', 'tooLarge');
    });

    it('a body that turns out too large', async () => {
      const answer = await bridge.post('/v1/secrets', { name: 'A', value: 'x'.repeat(70_000) });

      expect(answer.status).to.equal(413);
    });

    it('headers that are too large', async () => {
      expect((await raw('GET /v1/health', { 'X-Long': 'x'.repeat(20_000) })).status).to.equal(431);
    });

    it('a wrong token in the same words as a missing one', async () => {
      const [ missing, wrong ] = await Promise.all([ raw('GET /v1/health', { Authorization: undefined }), raw('GET /v1/health', { Authorization: 'Bearer wrong' }) ]);

      expect(missing.body).to.equal(wrong.body);
    });
  });

  describe('lets pages read its answers', () => {

    for (const origin of [ 'null', 'file://', PLAYGROUND ]) {

      it(`of the origin ${origin}, named in the answer`, async () => {
        const answer = await raw('GET /v1/health', { 'Origin': origin, 'Sec-Fetch-Site': 'cross-site' });

        expect(answer.status).to.equal(200);
        expect(answer.headers['access-control-allow-origin']).to.equal(origin);
        expect(answer.headers.vary).to.equal('Origin');
      });

      it(`of the origin ${origin}, errors too`, async () => {
        const answer = await raw('GET /v1/nothing', { Origin: origin });

        expect(answer.status).to.equal(404);
        expect(answer.headers['access-control-allow-origin']).to.equal(origin);
      });
    }

    for (const origin of [ 'null', 'file://' ]) {

      it(`but not without the token, of the origin ${origin}, which a sandboxed page has too`, async () => {
        const answer = await raw('GET /v1/health', { Origin: origin, Authorization: undefined });

        expect(answer.status).to.equal(401);
        expect(answer.headers).not.to.have.property('access-control-allow-origin');
      });
    }

    it('after a preflight that grants what is used', async () => {

      // when
      const answer = await raw('OPTIONS /v1/runs', {
        'Authorization': undefined,
        'Origin': 'null',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type'
      });

      // then
      expect(answer.status).to.equal(204);
      expect(answer.headers).to.include({
        'access-control-allow-origin': 'null',
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'Authorization, Content-Type'
      });
      expect(answer.headers['access-control-allow-private-network']).to.be.undefined;
    });

    it('after a preflight for the private network', async () => {
      const answer = await raw('OPTIONS /v1/runs', {
        'Authorization': undefined,
        'Origin': 'file://',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Private-Network': 'true'
      });

      expect(answer.headers['access-control-allow-private-network']).to.equal('true');
    });
  });

  describe('runs a task', () => {

    it('with a local function', async () => {

      // when
      const answer = await bridge.post('/v1/runs', runRequest());

      // then
      expect(answer.status).to.equal(200);
      const outcome = await answer.json();

      expect(outcome).to.have.property('kind', 'report');
      expect(outcome.report.verdict).to.have.property('kind', 'completed');
      expect(outcome.report.steps.response.payload).to.eql({ order: { id: 1 } });
      expect(outcome.report.steps.response.log.text).to.contain('START RequestId');
    });

    it('whose numbers keep their digits', async () => {

      // given
      const body = JSON.stringify(runRequest()).replace('{"id":1}', '{"id":9007199254740993}');

      // when
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

      // then
      expect(await answer.text()).to.contain('"payload":{"order":{"id":9007199254740993}}');
    });

    it('whose numbers keep their point, which FEEL sees', async () => {

      // given
      const request = runRequest();

      request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === '={order: order}' ? { ...input, source: '={id: string(order.id), n: order.id}' } : input) };
      const body = JSON.stringify(request).replace('{"id":1}', '{"id":1.0}');

      // when
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

      // then
      expect((await answer.json()).report.steps.request.payload).to.eql({ id: '1.0', n: 1 });
    });

    it('whose mocked answer keeps its points, which FEEL sees', async () => {

      // given
      const request = runRequest();

      request.task = { ...request.task, headers: [ { key: 'resultExpression', value: '={n: string(response.payload.n)}' } ] };
      request.allowMissingSecrets = true;
      const body = JSON.stringify({ ...request, mock: { payload: { n: 2 }, statusCode: 202 } }).replace('{"n":2}', '{"n":2.0}').replace('202', '202.0');

      // when
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

      // then
      expect((await answer.json()).report.variables).to.eql({ n: '2.0' });
    });

    it('and says which local functions there are where there is none of that name', async () => {

      // given
      const request = runRequest();

      request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'ech0' } : input) };

      // then
      expect(await (await bridge.post('/v1/runs', request)).json()).to.include({ kind: 'notRun', reason: 'noSuchFunction' })
        .and.have.property('message').that.contains('The functions folder has: ').and.contains('echo');
    });

    it('and ends it, its function too, when the client goes away', async () => {

      // given
      const file = `${bridge.folder.path}/slow.pid`;
      const cancel = new AbortController();
      const request = runRequest({ variables: { order: { file } } });

      bridge.folder.write('functions/slow.mjs', `import { writeFileSync } from 'node:fs';
        export const handler = ({ order }) => { writeFileSync(order.file, String(process.pid)); for (;;); };`);
      request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'slow' } : input) };

      // when
      const running = bridge.post('/v1/runs', request, cancel.signal).catch((error: unknown) => error);

      await eventually('the function runs', () => existsSync(file) && readFileSync(file, 'utf8') !== '');
      cancel.abort();

      // then
      expect(await running).to.have.property('name', 'AbortError');
      await eventually('its process is gone', () => !isRunning(Number(readFileSync(file, 'utf8'))));
    });

    it('and ends it when its time is up', async () => {

      // given
      const request = runRequest({ timeoutSeconds: 0.5 });

      bridge.folder.write('functions/hangs.mjs', 'export const handler = () => { for (;;); };');
      request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'hangs' } : input) };

      // when
      const { report } = await (await bridge.post('/v1/runs', request)).json();

      // then
      expect(report.verdict.kind).to.not.equal('completed');
      expect(report.problems.map(({ message }: { message: string }) => message).join()).to.contain('time-out ended the call');
    });

    it('eight at once, and no more', async () => {

      // given
      const endpoint = await fakeLambda();
      const cancel = new AbortController();
      const request = runRequest({ target: { kind: 'endpoint', url: endpoint.url } });

      endpoint.answer(() => 'never');

      const running = Array.from({ length: 8 }, () => bridge.post('/v1/runs', request, cancel.signal).catch((error: unknown) => error));

      await eventually('eight runs go on', () => endpoint.calls.length === 8);

      // when
      const ninth = await bridge.post('/v1/runs', request);

      // then
      expect(ninth.status).to.equal(429);
      expect((await bridge.fetch('/v1/health')).status).to.equal(200);

      // and when
      cancel.abort();
      await Promise.all(running);
      await eventually('they have ended', () => endpoint.closedEarly() === 8);

      // then there is room again
      endpoint.answer(() => ({}));
      expect((await bridge.post('/v1/runs', request)).status).to.equal(200);
      endpoint.close();
    });

    for (const [ what, change, message ] of [
      [ 'no task', { task: undefined }, '"task" is missing.' ],
      [ 'a task that is text', { task: 'Task_1' }, '"task" must be an object.' ],
      [ 'an input that is no object', { task: { ...runRequest().task, inputs: [ null ] } }, '"task.inputs[0]" must be an object.' ],
      [ 'a source that is a number', { task: { ...runRequest().task, inputs: [ {}, { source: 1 } ] } }, '"task.inputs[1].source" must be text.' ],
      [ 'headers that are no list', { task: { ...runRequest().task, headers: {} } }, '"task.headers" must be a list.' ],
      [ 'variables that are a list', { variables: [] }, '"variables" must be an object.' ],
      [ 'another target', { target: { kind: 'moon' } }, '"target.kind" must be one of "local", "endpoint", "aws".' ],
      [ 'an endpoint without an address', { target: { kind: 'endpoint' } }, '"target.url" is missing.' ],
      [ 'no time', { timeoutSeconds: 0 }, '"timeoutSeconds" must be a number above 0, 900 at most.' ],
      [ 'a dry run that is text', { dryRun: 'yes' }, '"dryRun" must be true or false.' ]
    ] as const) {

      it(`and refuses a request with ${what}`, async () => {
        const answer = await bridge.post('/v1/runs', { ...runRequest(), ...change });

        expect(answer.status).to.equal(400);
        expect(await answer.json()).to.eql({ error: { code: 'invalidRequest', message } });
      });
    }

    it('and refuses what is no JSON', async () => {
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":\n x}' });

      expect(answer.status).to.equal(400);
      expect(await answer.json()).to.have.nested.property('error.message', 'The body is no JSON (line 2, column 2).');
    });

    it('and refuses what nests without end', async () => {
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '['.repeat(1_000_000) });

      expect(answer.status).to.equal(400);
    });
  });

  describe('takes settings', () => {

    it('in place of those before', async () => {

      // given
      const other = await testBridge();
      const settings = { functionsFolder: null, secretsFile: null, secretsPrefix: null, endpoints: [] };

      try {
        other.folder.write('chosen/greet.mjs', 'export const handler = async () => "hello";');

        // when a folder is chosen
        const answer = await other.post('/v1/settings', { ...settings, functionsFolder: join(other.folder.path, 'chosen') });

        // then
        expect(answer.status).to.equal(200);
        expect(await (await other.fetch('/v1/functions')).json()).to.have.nested.property('functions[0].name', 'greet');
        expect(await (await other.post('/v1/runs', runRequest())).json()).to.include({ kind: 'notRun', reason: 'noSuchFunction' });

        // when it is chosen no more
        await other.post('/v1/settings', settings);

        // then it is as the bridge was started
        expect(await (await other.fetch('/v1/functions')).json()).to.have.nested.property('functions[0].name', 'echo');
      } finally {
        await other.close();
      }
    });

    it('and runs no function until there is a folder', async () => {

      // given
      const other = await testBridge({ functionsFolder: null });

      try {
        expect(await (await other.fetch('/v1/functions')).json()).to.eql({ folder: null, functions: [], problems: [] });
        expect(await (await other.post('/v1/runs', runRequest())).json()).to.include({ kind: 'notRun', reason: 'targetNotReady' });
      } finally {
        await other.close();
      }
    });
  });
});
