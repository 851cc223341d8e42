import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'chai';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { collectFlowElements } from '../../cli/diagram/collectFlowElements';
import { checkTask } from '../../connector/checks/checkTask';
import { readLambdaTask } from '../../connector/readLambdaTask';
import { Budget, evaluate, formatJson, parseFeel, parseJson } from '../../feel';
import { runRequest } from '../bridge/helper/runRequest';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { diagramOf } from '../connector/support/diagramOf';
import { Mutator } from './support/Mutator';

const SEED = 20_240_817;
/** How many mutants: as many as take about two seconds. */
const COUNTS = { text: 3_000, element: 2_000, diagram: 80, request: 400 };

const EXAMPLE = readFileSync(join(__dirname, '../../resources/examples/order-process.bpmn'), 'utf8');

const EXPRESSIONS = [
  '={a: [1, 2.5, -3], b: "text \\u00e9", c: null}', 'for i in 1..3, j in [4, 5] return {a: i * j}', 'some x in list satisfies x > 2 and not(x = 3)',
  'if a.b[1].c >= duration("P1DT2H") then date("2024-02-29") else time("12:00:00@Europe/Berlin")', 'list[item.price > 10 and item.name != ""][-1]',
  'replace("abc", "(a)(?<x>b)", "$2${x}\\\\")', '{f: function(x, y) x ** y, r: f(y: 2, x: 3)}.r', 'string join(for i in 1..5 return string(i), ",")',
  'x instance of context<a: number> or y in (1..3]', 'to base64(from json("[1]")[1]) + `odd name`', '@"2024-01-01" - @"P1M"', 'every a in b satisfies a in c'
];

describe(`Fuzzing with the seed ${SEED}`, function() {
  this.timeout(120_000);

  /** Calls with one mutant after another: with each run the same. */
  async function withMutants(count: number, samples: string[], work: (mutant: string) => unknown): Promise<void> {
    const mutator = new Mutator(SEED, samples);

    for (let index = 0; index < count; index++) {
      const mutant = mutator.next();

      try {
        await work(mutant);
      } catch (error) {
        throw new Error(`Broke on ${JSON.stringify(mutant.slice(0, 2_000))}`, { cause: error });
      }
    }
  }

  it('FEEL comes to a value or to a sentence', () => withMutants(COUNTS.text, EXPRESSIONS, expression => {
    const result = evaluate(expression, { list: [ 1, 2, 3 ], a: { b: [ 1 ] }, x: 'y' }, { budget: new Budget({ steps: 100_000 }) });

    expect(result.kind === 'failure' ? result.message : result.type).to.match(/./);
    expect(parseFeel(expression)).to.be.an('object');
  }));

  it('JSON comes to a value that can be written, or to a place', () => withMutants(COUNTS.text,
    [ '{"a":[1,2.5e-7,-0,12345678901234567890],"__proto__":{"b":null},"\\u00e9\\ud800":"\\n"}', '[[[[]]],{},"",true,false]', '1e400', '"\\u0000"' ],
    text => {
      const parsed = parseJson(text);

      expect(parsed.kind === 'value' ? parseJson(formatJson(parsed.value)).kind : parsed.message).to.match(/./);
      expect(Object.prototype).not.to.have.property('b');
    }
  ));

  it('a diagram is read and checked, or is told to be none', () => withMutants(COUNTS.diagram, [ diagramOf(runRequest().task), EXAMPLE ], async xml => {
    const reading = new BpmnModdle({ zeebe }).fromXML(xml);
    const root = await reading.then(({ rootElement }) => rootElement, (error: unknown) => {
      expect(error).to.be.instanceOf(Error);
    });

    for (const element of root === undefined ? [] : collectFlowElements(root)) {
      expect(checkTask(readLambdaTask(element))).to.be.an('array');
    }
  }));

  it('an element of any shape is read as a task', () => withMutants(COUNTS.element, [ JSON.stringify({ ...runRequest().task, $type: 'bpmn:ServiceTask', extensionElements: { values: [ { $type: 'zeebe:IoMapping', inputParameters: [ {} ] } ] } }) ], text => {
    const parsed = parseJson(text);

    expect(checkTask(readLambdaTask(parsed.kind === 'value' ? parsed.value : undefined))).to.be.an('array');
  }));

  describe('a bridge', () => {
    let bridge: TestBridge;

    before(async () => {
      bridge = await testBridge();
      bridge.folder.write('functions/hostile/bootstrap', HOSTILE_BOOTSTRAP);
    });

    after(() => bridge.close());

    it('answers what it does not understand with a sentence', () => withMutants(COUNTS.request, [ JSON.stringify(runRequest({ dryRun: true })) ], async body => {
      const answer = await bridge.fetch('/v1/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const { error, kind } = await answer.json();

      expect(answer.status).to.be.oneOf([ 200, 400 ]);
      expect(error?.message ?? kind).to.match(/./);
    }));

    it('answers or ends whatever comes over a socket', () => withMutants(COUNTS.request, [
      `POST /v1/runs HTTP/1.1\r\nHost: ${new URL(bridge.address.url).host}\r\nAuthorization: Bearer ${bridge.address.token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
      'GET /v1/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
      'OPTIONS * HTTP/1.0\r\nOrigin: null\r\nAccess-Control-Request-Method: POST\r\nUpgrade: h2c\r\n\r\n'
    ], async bytes => {
      const received = await exchange(bridge.address.url, bytes);

      expect(received).to.match(/^(HTTP\/1\.1 (1\d\d|20\d|4\d\d) |$)/);
    }));

    it('refuses a signature that is none', () => {
      const now = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
      const { accessKeyId } = bridge.accessKeys;
      const samples = [
        `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${now.slice(0, 8)}/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'a'.repeat(64)}`,
        `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20240101/__proto__/lambda/aws4_request,SignedHeaders=host;constructor;__proto__,Signature=${'0'.repeat(64)}`
      ];

      return withMutants(COUNTS.request, samples, async authorization => {
        const headers = { 'Authorization': authorization.replace(/[^ -~]/g, '?'), 'X-Amz-Date': now, 'X-Amz-Content-Sha256': createHash('sha256').update('{}').digest('hex') };
        const answer = await fetch(`${bridge.address.url}/2015-03-31/functions/echo/invocations`, { method: 'POST', headers, body: '{}' });

        expect(answer.status).to.equal(403);
        expect(await answer.json()).to.have.property('message').that.matches(/./);
      });
    });

    if (process.platform !== 'win32') {
      it('hears a function out that answers anything, and ends it', async () => {
        const mutator = new Mutator(SEED, [ '{"errorType":"E","errorMessage":"m","stackTrace":["a"]}', '"text"', '[1,{"a":null}]' ]);

        for (let round = 0; round < 12; round++) {
          const request = runRequest({ variables: { order: { round, say: mutator.next() } }, timeoutSeconds: 5 });

          request.task = { ...request.task, inputs: request.task.inputs.map(input => input.source === 'echo' ? { ...input, source: 'hostile' } : input) };

          expect(await (await bridge.post('/v1/runs', request)).json()).to.have.property('kind', 'report');
        }

        expect((await bridge.fetch('/v1/health')).status).to.equal(200);
      });
    }
  });
});

/** Gets events and answers in a way that changes with the round. */
const HOSTILE_BOOTSTRAP = `#!/usr/bin/env node
const api = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime';
const post = (path, body) => fetch(api + path, { method: 'POST', body }).catch(() => undefined);

(async () => {
  for (;;) {
    const next = await fetch(api + '/invocation/next');
    const id = next.headers.get('lambda-runtime-aws-request-id');
    const { order: { round, say } } = await next.json();

    switch (round % 6) {
      case 0: await post('/invocation/' + id + '/response', say); break;
      case 1: await post('/invocation/' + id + '/error', say); break;
      case 2: await post('/init/error', say); break;
      case 3: await post('/invocation/' + id + '/response', say); await post('/invocation/' + id + '/response', 'twice'); break;
      case 4: await post('/invocation/' + id + '/error', 'x'.repeat(1000000)); break;
      default: process.exit(round);
    }
  }
})();
`;

/** Writes, closes its side, and reads until the other one ends. */
function exchange(url: string, bytes: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true }, () => socket.end(bytes, 'latin1'));
    let received = '';

    socket.setEncoding('latin1').on('data', (chunk: string) => { received += chunk; });
    socket.on('error', () => resolve(received));
    socket.on('end', () => resolve(received));
  });
}
