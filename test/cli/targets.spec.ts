import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDiagram } from './diagram';
import { lambdaTask } from './lambdaTask';
import { LambdaEndpoint } from './LambdaEndpoint';

describe('lambda-task run - targets', () => {

  let folder: string;
  let endpoint: LambdaEndpoint;
  let url: string;

  async function serve(answer: (response: ServerResponse) => void) {
    endpoint = new LambdaEndpoint(answer);
    url = await endpoint.listen();
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
  });

  afterEach(() => Promise.all([ endpoint.close(), rm(folder, { recursive: true }) ]));

  it('calls a Lambda-compatible endpoint, digits and all', async () => {
    // given
    await serve(succeed);

    const diagram = await writeDiagram(folder, { functionName: 'pricing:live', payload: '={total: 0.1 + 0.2, big: 9007199254740993}' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--target', 'endpoint', '--endpoint', url, '--json' ]);

    // then
    expect(code).to.equal(0);
    expect(endpoint.received).to.have.length(1);
    expect(endpoint.received[0]).to.include({
      method: 'POST',
      url: '/2015-03-31/functions/pricing%3Alive/invocations',
      body: '{"total":0.3,"big":9007199254740993}'
    });
    expect(stdout).to.contain('"got": 9007199254740995');
    expect(JSON.parse(stdout).steps.response).to.include({ statusCode: 200, executedVersion: '7', requestId: 'request-1' });
  });

  it('calls an endpoint with a path', async () => {
    // given
    await serve(succeed);

    const diagram = await writeDiagram(folder, {});

    // when
    await lambdaTask([ 'run', diagram, '--task', 'Task', '--endpoint', `${url}/lambda`, '--json' ]);

    // then
    expect(endpoint.received[0]!.url).to.equal('/lambda/2015-03-31/functions/my-function/invocations');
  });

  it('calls the task\'s own endpoint where the target is AWS, signed with the task\'s keys', async () => {
    // given
    await serve(succeed);

    const diagram = await writeDiagram(folder, { endpoint: url, accessKey: 'AKIAOFTHETASK00', region: 'eu-west-3' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--target', 'aws', '--json' ]);

    // then
    expect(code).to.equal(0);
    expect(endpoint.received[0]!.authorization).to.match(/^AWS4-HMAC-SHA256 Credential=AKIAOFTHETASK00\/\d{8}\/eu-west-3\/lambda\//);
    expect(JSON.parse(stdout).steps.request).to.include({ endpoint: url, credentials: 'task' });
  });

  it('is loud about a function error that the connector ignores', async () => {
    // given
    await serve(failInFunction);

    const diagram = await writeDiagram(folder, {});

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--endpoint', url ]);

    // then
    expect(code).to.equal(0);
    expect(stdout).to.contain('The function failed (Error: boom), and the task completes all the same');
  });

  it('asks the error expression about that answer', async () => {
    // given
    await serve(failInFunction);

    const diagram = await writeDiagram(folder, { errorExpression: '=if result.payload.errorType != null then jobError(result.payload.errorMessage, {}, job.retries - 1, duration("PT5S")) else null' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--endpoint', url, '--json' ]);

    // then
    expect(code).to.equal(1);
    expect(JSON.parse(stdout).verdict).to.eql({ kind: 'retry', message: 'boom', retriesLeft: 2, backoff: 'PT5S' });
  });

  it('takes a service error as a failed job', async () => {
    // given
    await serve(response => {
      response.writeHead(404, { 'content-type': 'application/json', 'x-amzn-ErrorType': 'ResourceNotFoundException' });
      response.end('{"Type":"User","Message":"Function not found: my-function"}');
    });

    const diagram = await writeDiagram(folder, {});

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--endpoint', url, '--json' ]);

    // then
    const { verdict, problems } = JSON.parse(stdout);

    expect(code).to.equal(1);
    expect(verdict).to.include({ kind: 'retry', retriesLeft: 2 });
    expect(verdict.message).to.contain('Function not found: my-function');
    expect(problems.map(({ code }: { code: string }) => code)).to.include('callFailed');
  });

  it('keeps plain-text keys and their signatures out of all it prints', async () => {
    // given
    await serve(succeed);

    const diagram = await writeDiagram(folder, { secretKey: 'canary-secret-key-0815' });

    // when
    const { stdout, stderr } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--endpoint', url, '--json' ]);

    // then
    expect(stdout + stderr).not.to.contain('canary-secret-key-0815');
  });
});

function succeed(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'x-amz-executed-version': '7', 'x-amzn-requestid': 'request-1' });
  response.end('{"got":9007199254740995}');
}

function failInFunction(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'x-amz-function-error': 'Unhandled', 'x-amz-executed-version': '$LATEST' });
  response.end('{"errorType":"Error","errorMessage":"boom"}');
}
