import { existsSync, readFileSync } from 'node:fs';

import { expect } from 'chai';

import { eventually } from '../helper/eventually';
import { fakeLambda } from '../helper/fakeLambda';
import { isRunning } from '../helper/isRunning';
import { runRequest } from '../helper/runRequest';
import { bridgeServer } from './bridgeServer';

describe('The bridge\'s server runs a task', () => {
  const server = bridgeServer();

  it('with a local function', async () => {

    // when
    const answer = await server.bridge.post('/v1/runs', runRequest());

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
    const answer = await server.bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

    // then
    expect(await answer.text()).to.contain('"payload":{"order":{"id":9007199254740993}}');
  });

  it('whose numbers keep their point, which FEEL sees', async () => {

    // given
    const request = runRequest();

    request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === '={order: order}' ? { ...input, source: '={id: string(order.id), n: order.id}' } : input) };
    const body = JSON.stringify(request).replace('{"id":1}', '{"id":1.0}');

    // when
    const answer = await server.bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

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
    const answer = await server.bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

    // then
    expect((await answer.json()).report.variables).to.eql({ n: '2.0' });
  });

  it('and says which local functions there are where there is none of that name', async () => {

    // given
    const request = runRequest();

    request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'ech0' } : input) };

    // then
    expect(await (await server.bridge.post('/v1/runs', request)).json()).to.include({ kind: 'notRun', reason: 'noSuchFunction' })
      .and.have.property('message').that.contains('The functions folder has: ').and.contains('echo');
  });

  it('and ends it, its function too, when the client goes away', async () => {

    // given
    const file = `${server.bridge.folder.path}/slow.pid`;
    const cancel = new AbortController();
    const request = runRequest({ variables: { order: { file } } });

    server.bridge.folder.write('functions/slow.mjs', `import { writeFileSync } from 'node:fs';
      export const handler = ({ order }) => { writeFileSync(order.file, String(process.pid)); for (;;); };`);
    request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'slow' } : input) };

    // when
    const running = server.bridge.post('/v1/runs', request, cancel.signal).catch((error: unknown) => error);

    await eventually('the function runs', () => existsSync(file) && readFileSync(file, 'utf8') !== '');
    cancel.abort();

    // then
    expect(await running).to.have.property('name', 'AbortError');
    await eventually('its process is gone', () => !isRunning(Number(readFileSync(file, 'utf8'))));
  });

  it('and ends it when its time is up', async () => {

    // given
    const request = runRequest({ timeoutSeconds: 2 });

    server.bridge.folder.write('functions/hangs.mjs', 'export const handler = () => { for (;;); };');
    request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'hangs' } : input) };

    // when
    const { report } = await (await server.bridge.post('/v1/runs', request)).json();

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

    const running = Array.from({ length: 8 }, () => server.bridge.post('/v1/runs', request, cancel.signal).catch((error: unknown) => error));

    await eventually('eight runs go on', () => endpoint.calls.length === 8);

    // when
    const ninth = await server.bridge.post('/v1/runs', request);

    // then
    expect(ninth.status).to.equal(429);
    expect((await server.bridge.fetch('/v1/health')).status).to.equal(200);

    // and when
    cancel.abort();
    await Promise.all(running);
    await eventually('they have ended', () => endpoint.closedEarly() === 8);

    // then there is room again
    endpoint.answer(() => ({}));
    await eventually('another one runs', async () => (await server.bridge.post('/v1/runs', request)).status === 200);
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
      const answer = await server.bridge.post('/v1/runs', { ...runRequest(), ...change });

      expect(answer.status).to.equal(400);
      expect(await answer.json()).to.eql({ error: { code: 'invalidRequest', message } });
    });
  }

  it('and refuses what is no JSON', async () => {
    const answer = await server.bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":\n x}' });

    expect(answer.status).to.equal(400);
    expect(await answer.json()).to.have.nested.property('error.message', 'The body is no JSON (line 2, column 2).');
  });

  it('and refuses what nests without end', async () => {
    const answer = await server.bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '['.repeat(1_000_000) });

    expect(answer.status).to.equal(400);
  });
});
