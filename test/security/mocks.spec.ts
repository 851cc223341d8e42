import { expect } from 'chai';

import { runRequest } from '../bridge/helper/runRequest';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';

const SECRET = 'canary-4kPz-of-the-mocks';

/** What is asked of the bridge in place of a call: by **What if**, by test cases, by whoever has the token. */
describe('A request that brings its own answer', () => {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge();
    await bridge.post('/v1/secrets', { name: 'TOKEN', value: SECRET });
  });

  after(() => bridge.close());

  async function ask(
    changes: object, body = JSON.stringify({ ...runRequest({ allowMissingSecrets: true }), ...changes })
  ) {
    const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

    return { status: answer.status, text: await answer.text() };
  }

  const WRONG: Array<[ what: string, changes: object ]> = [
    [ 'a mock that is text', { mock: '{"payload":1}' } ],
    [ 'a mock that is a list', { mock: [ { payload: 1 } ] } ],
    [ 'a mock that is nothing', { mock: null } ],
    [ 'a mock with nothing in it', { mock: {} } ],
    [ 'a mock with a key of nobody', { mock: { payload: 1, run: 'rm' } } ],
    [ 'an answer and an error', { mock: { payload: 1, error: { type: 'A' } } } ],
    [ 'a status that refuses', { mock: { payload: 1, statusCode: 500 } } ],
    [ 'a status without end', { mock: { payload: 1, statusCode: 1e300 } } ],
    [ 'an error of another kind', { mock: { error: { type: '<script>' } } } ],
    [ 'an error with a name without end', { mock: { error: { type: 'A'.repeat(501) } } } ],
    [ 'a version that is a path', { mock: { payload: 1, executedVersion: '../../etc' } } ],
    [ 'a time-out of some length', { mock: { timeout: 1 } } ],
    [ 'a payload beyond 6 MB', { mock: { payload: 'x'.repeat(6 * 1024 * 1024 + 1) } } ],
    [ 'retries without end', { mock: { payload: 1 }, retries: 1e10 } ],
    [ 'retries below zero', { mock: { payload: 1 }, retries: -1 } ],
    [ 'retries that are text', { mock: { payload: 1 }, retries: '3' } ],
    [ 'a time that is none', { mock: { payload: 1 }, reproducible: { now: 'noon' } } ],
    [ 'points that are no places', { mock: { payload: 1 }, points: 'all' } ],
    [ 'points of another kind', { mock: { payload: 1 }, points: [ [ { a: 1 } ] ] } ]
  ];

  for (const [ what, changes ] of WRONG) {
    it(`is refused with a sentence: ${what}`, async () => {
      const { status, text } = await ask(changes);

      expect(status, text).to.equal(400);
      expect(JSON.parse(text)).to.have.nested.property('error.message').that.matches(/\S/).and.does.not.contain('    at ');
      expect(text.length).to.be.below(2_000);
      expect((await bridge.fetch('/v1/health')).status).to.equal(200);
    });
  }

  const ODD: Array<[ what: string, changes: object ]> = [
    [ 'an answer that is no JSON', { mock: { payload: '\u0000{{{' } } ],
    [ 'an answer that nests deeply', { mock: { payload: '['.repeat(10_000) } } ],
    [ 'an answer with keys of JavaScript\'s own', { mock: { payload: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}' } } ],
    [ 'points that lead nowhere', { mock: { payload: 1 }, points: [ [ '__proto__', 'polluted' ], [ 'order', 'constructor' ], [], [ 0 ], Array(5_000).fill('x') ] } ],
    [ 'very many points', { mock: { payload: 1 }, points: Array(20_000).fill([ 'order', 'id' ]) } ],
    [ 'an error with a message of markup', { mock: { error: { type: 'X', message: '<img src=x onerror=alert(1)>\u001b[31m\u202e' } } } ]
  ];

  for (const [ what, changes ] of ODD) {
    it(`comes to an outcome, and changes nothing else: ${what}`, async () => {
      const { status, text } = await ask(changes);

      expect(status, text).to.equal(200);
      expect(JSON.parse(text)).to.have.property('kind').that.is.oneOf([ 'report', 'notRun' ]);
      expect({}).not.to.have.property('polluted');
      expect((await ask({ mock: { payload: 1 } })).status).to.equal(200);
    });
  }

  it('has no key `__proto__` of its own that counts', async () => {
    const { status } = await ask({}, JSON.stringify({ ...runRequest({ allowMissingSecrets: true }), MOCK: 1 }).replace('"MOCK":1', '"__proto__":{"mock":{"payload":1}},"mock":{"__proto__":{"payload":1}}'));

    expect(status).to.equal(400);
  });

  it('calls nobody, whatever its target', async () => {

    // given
    let calls = 0;
    const { createServer } = await import('node:http');
    const server = createServer((_request, response) => { calls++; response.end(); });

    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

    try {
      const address = server.address();
      const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

      // when
      const { text } = await ask({ mock: { payload: { a: 1 } }, target: { kind: 'endpoint', url } });

      // then
      expect(JSON.parse(text)).to.have.nested.property('report.verdict.kind', 'completed');
      expect(calls).to.equal(0);
    } finally {
      server.close();
    }
  });

  it('gives no secret away that the task puts into its payload, nor one that the answer repeats', async () => {
    const request = runRequest({ allowMissingSecrets: true, mock: { payload: { echoed: `it is ${SECRET}` } } });
    const inputs = request.task.inputs.map(input => input.target === 'awsFunction.payload' ? { ...input, source: '={token: "{{secrets.TOKEN}}"}' } : input);

    for (const changes of [ {}, { reproducible: {} } ]) {
      const { text } = await ask({ ...request, ...changes, task: { ...request.task, inputs } });
      const { report } = JSON.parse(text);

      // where no secret is put in, the answer's text is the caller's own
      expect(JSON.stringify(report.steps.request)).not.to.contain(SECRET);
      expect('reproducible' in changes || !text.includes(SECRET)).to.equal(true);
    }
  });
});
