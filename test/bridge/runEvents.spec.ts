import { expect } from 'chai';

import { RunEventSchema } from '../../connector/run/RunEvent';
import type { RunEvent } from '../../connector/run/RunEvent';
import { readAs } from '../../connector/schema/readShape';
import type { Target } from '../../connector/target/Target';
import { fakeLambda, serviceError, type FakeLambda } from './helper/fakeLambda';
import { runRequest } from './helper/runRequest';
import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';

const HEADERS = { 'Content-Type': 'application/json', 'Accept': 'application/x-ndjson' };

describe('A run that is told while it goes on', () => {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge();

    bridge.folder.write('secrets.env', 'TOKEN=canary-7c1f\n');
    bridge.folder.write('functions/waits.mjs', `
      import { existsSync } from 'node:fs';

      export const handler = async ({ file, secret }) => {
        console.log('begins with ' + secret);

        while (!existsSync(file)) {
          await new Promise(resolve => setTimeout(resolve, 10));
        }

        return { done: true };
      };
    `);
  });

  after(() => bridge.close());

  function start(name: string, payload: string, target: Target = { kind: 'local' }): Promise<Response> {
    const { task, ...request } = runRequest({ target });
    const inputs = [
      { target: 'awsFunction.functionName', source: name },
      { target: 'awsFunction.payload', source: payload }
    ];

    return bridge.fetch('/v1/runs', { method: 'POST', headers: HEADERS, body: JSON.stringify({ ...request, task: { ...task, inputs: [ ...task.inputs.filter(({ target = '' }) => !target.startsWith('awsFunction.')), { target: 'awsFunction.operationType', source: 'sync' }, ...inputs ] } }) });
  }

  it('should tell the log before the function has ended, without secrets, and the outcome last', async () => {

    // given
    const answer = await start('waits', `={file: "${bridge.folder.path}/go", secret: "{{secrets.TOKEN}}"}`);
    const events: RunEvent[] = [];
    let whenLogged: string[] = [];

    // when
    for await (const event of linesOf(answer)) {
      events.push(event);

      if (event.kind === 'log' && event.text.includes('begins with')) {
        whenLogged = events.map(({ kind }) => kind);
        bridge.folder.write('go', '');
      }
    }

    // then
    expect(answer.headers.get('content-type')).to.equal('application/x-ndjson; charset=utf-8');
    expect(whenLogged).to.include('calling').and.not.to.include('answered');
    expect(events.find(({ kind }) => kind === 'calling')).to.include({ functionName: 'waits' });
    expect(events.at(-1)).to.have.nested.property('outcome.report.verdict.kind', 'completed');
    expect(JSON.stringify(events)).to.include('begins with ***').and.not.to.include('canary-7c1f');
  });

  describe('with calls that are tried again', () => {
    let lambda: FakeLambda;

    beforeEach(async () => { lambda = await fakeLambda(); });

    afterEach(() => lambda.close());

    it('should tell each attempt as it begins, and what the one before failed with', async () => {

      // given
      lambda.answer(count => count < 2 ? serviceError(429, 'TooManyRequestsException', 'Rate Exceeded.') : {});

      // when
      const events = await all(await start('pricing', '={}', { kind: 'endpoint', url: lambda.url }));

      // then
      expect(events.map(({ kind }) => kind)).to.eql([ 'calling', 'attempt', 'attempt', 'answered', 'ended' ]);
      expect(events.slice(1, 3)).to.eql([ 2, 3 ].map(attempt => ({ kind: 'attempt', attempt, of: 4, after: 'TooManyRequestsException' })));
      expect(events.at(-1)).to.have.nested.property('outcome.report.steps.response.attempts', 3);
    });

    it('should tell no secret that an endpoint names its error by', async () => {

      // given
      lambda.answer(count => count === 0 ? serviceError(503, 'canary-7c1f', 'down') : {});

      // when
      const events = await all(await start('pricing', '={secret: "{{secrets.TOKEN}}"}', { kind: 'endpoint', url: lambda.url }));

      // then
      expect(events.find(({ kind }) => kind === 'attempt')).to.include({ after: '***' });
    });
  });

  it('should keep the digits of numbers', async () => {

    // when
    const answer = await start('echo', '={big: 9007199254740993}');

    // then
    expect(await answer.text()).to.match(/"payload":\{"big":9007199254740993\}/);
  });

  it('should refuse what is no request with a status', async () => {

    // when
    const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: HEADERS, body: '{}' });

    // then
    expect(answer.status).to.equal(400);
    expect(await answer.json()).to.have.nested.property('error.code', 'invalidRequest');
  });
});

async function all(answer: Response): Promise<RunEvent[]> {
  const events: RunEvent[] = [];

  for await (const event of linesOf(answer)) {
    events.push(event);
  }

  return events;
}

async function* linesOf({ body }: Response): AsyncGenerator<RunEvent> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (text + part.value).split('\n');

    text = lines.pop() ?? '';

    for (const line of lines) {
      yield readAs(RunEventSchema, JSON.parse(line))!;
    }
  }
}
