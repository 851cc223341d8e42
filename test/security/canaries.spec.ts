import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect } from 'chai';

import { listen } from '../../bridge/http/listen';
import type { RunRequest } from '../../connector/run/report';
import { diagramOf } from '../connector/support/diagramOf';
import { callTask } from './support/callTask';
import { createCanaries, dotenvLine, expectNoCanary } from './support/canaries';
import { COMMAND, ServedBridge } from './support/ServedBridge';

/** Says all that it gets, in every way there is. */
const TELLS_ALL = `
  const forms = text => [ text, ...text.split('\\n'), text.toLowerCase(), text.toUpperCase(), JSON.stringify(text), JSON.stringify(JSON.stringify({ text })), encodeURIComponent(text), new URLSearchParams({ text }).toString(),
    Buffer.from(text).toString('hex'), ...[ 0, 1, 2 ].flatMap(n => [ 'base64', 'base64url' ].map(a => Buffer.from('u'.repeat(n) + text + ':').toString(a))) ];
  const all = event => Object.values(event).flatMap(value => typeof value === 'string' ? forms(value) : [ value, ...forms(JSON.stringify(value)) ]);
  export const tell = event => ({ event, all: all(event), keys: Object.fromEntries(all(event).map(key => [ String(key), 1 ])), ...(typeof event.DOCUMENT === 'object' ? event.DOCUMENT : {}) });
`;

describe('A secret\'s value', function() {
  this.timeout(60_000);

  const canaries = createCanaries();
  const names = Object.keys(canaries);
  const payload = `={${names.map(name => `${name}: "{{secrets.${name}}}"`).join(', ')}}`;
  const inputs = {
    'authentication.accessKey': '{{secrets.ACCESS}}',
    'authentication.secretKey': '{{secrets.SECRET}}',
    'awsFunction.payload': payload
  };
  let bridge: ServedBridge;
  let endpoint: Server;
  let endpointUrl: string;
  let served = 0;

  before(async () => {
    bridge = await ServedBridge.start([ '--secrets', '.env' ]);
    bridge.folder.write('.env', Object.entries(canaries).map(dotenvLine).join('\n'));
    bridge.folder.write('functions/lib/all.mjs', TELLS_ALL);
    write('answers', 'return tell(event);');
    write('logs', 'for (const one of tell(event).all) console.log(one); console.error(event); return 1;');
    write('floods', 'for (let i = 0; i < 500; i++) console.log(Object.values(event).join(" ")); return 1;');
    write('throws', 'throw Object.assign(new Error(tell(event).all.join(" ")), { name: String(event.PLAIN) });');
    write('exits', 'console.log(event); process.exit(1);');

    // stands for AWS and sends back all that it gets
    endpoint = createServer(async (request, response) => {
      const body = await text(request);
      const all = { body, headers: request.headers, parsed: body.startsWith('{') ? JSON.parse(body) : null };

      served++;

      if (request.url?.includes('refuses')) {
        response.writeHead(400, { 'x-amzn-ErrorType': 'ValidationException', 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ Message: `No: ${body} ${encodeURIComponent(body)} ${Buffer.from(body).toString('base64')}`, message: body }));
      } else {
        response.writeHead(200, { 'X-Amz-Log-Result': Buffer.from(`${JSON.stringify(all)}\n${body}`).toString('base64') });
        response.end(JSON.stringify(all));
      }
    });
    endpointUrl = `http://127.0.0.1:${(await listen(endpoint, 0)).port}`;
  });

  after(async () => {
    endpoint.close();
    endpoint.closeAllConnections();
    await bridge.stop();
  });

  function write(name: string, body: string): void {
    bridge.folder.write(`functions/${name}.mjs`, `import { tell } from './lib/all.mjs'; export const handler = async event => { ${body} };`);
  }

  const headers = [
    { key: 'resultVariable', value: 'result' },
    { key: 'resultExpression', value: '={copy: response, text: string(response), coded: to base64(string(response)), odd: response.payload + 1}' },
    { key: 'errorExpression', value: '=if error != null then jobError("failed: " + error.message, {why: error, text: to base64(error.message)}) else null' }
  ];
  const bpmnError = { key: 'errorExpression', value: '=bpmnError(string(response.payload), string(response), {all: response})' };

  const requests: Array<[ what: string, request: () => RunRequest ]> = [
    ...[ 'answers', 'logs', 'floods', 'throws', 'exits' ].map((name): [ string, () => RunRequest ] => [ `a function that ${name}`, () => task(name) ]),
    [ 'an endpoint that sends it back', () => task('any', { target: { kind: 'endpoint', url: endpointUrl } }) ],
    [ 'an endpoint that refuses it', () => task('refuses', { target: { kind: 'endpoint', url: endpointUrl } }) ],
    [ 'AWS, by the task\'s own endpoint', () => task('any', { target: { kind: 'aws' } }, { 'configuration.endpoint': endpointUrl }) ],
    [ 'a dry run', () => task('any', { target: { kind: 'endpoint', url: endpointUrl }, dryRun: true }) ],
    [ 'the name of a function that is not there', () => task('{{secrets.PLAIN}}') ],
    [ 'a region', () => task('any', { target: { kind: 'aws' } }, { 'configuration.region': '{{secrets.URL}}' }) ],
    [ 'an endpoint that is none', () => task('any', { target: { kind: 'aws' } }, { 'configuration.endpoint': 'ftp://{{secrets.PLAIN}}/{{secrets.URL}}' }) ],
    [ 'a payload that is no FEEL', () => task('answers', {}, { 'awsFunction.payload': '="={a: {{secrets.PLAIN}} {{secrets.UNICODE}}"' }) ],
    [ 'a document as payload', () => task('answers', {}, { 'awsFunction.payload': '{{secrets.DOCUMENT}}' }) ],
    [ 'a BPMN error', () => withHeaders(task('answers'), [ bpmnError ]) ],
    [ 'inputs that meet it in FEEL', () => task('answers', {}, { extra: '=camunda.secrets.PLAIN + 1', other: '={a: camunda.secrets.UNICODE}' }) ]
  ];

  function task(name: string, changes: Partial<RunRequest> = {}, others: Record<string, string> = {}): RunRequest {
    return withHeaders(callTask(name, { ...inputs, ...others }, changes), headers);
  }

  function withHeaders(request: RunRequest, headers: RunRequest['task']['headers']): RunRequest {
    return {
      ...request,
      task: { ...request.task, headers, outputs: [ { source: '=result', target: 'all' }, { source: '=string(copy)', target: 'text' } ] }
    };
  }

  for (const [ what, request ] of requests) {

    it(`comes back in no report of ${what}`, async () => {
      const answer = await bridge.post('/v1/runs', request());
      const body = await answer.text();

      expect(answer.status, body.slice(0, 300)).to.equal(200);
      expectNoCanary('the report', body, canaries);
      expectNoCanary('the report, read', values(JSON.parse(body)).join('\n'), canaries);
    });
  }

  it('was really sent', () => {
    expect(served).to.be.at.least(4);
  });

  for (const args of [ [ 'run', '--json' ], [ 'run' ], [ 'check' ], [ 'check', '--json' ] ]) {

    it(`is not printed by lambda-task ${args.join(' ')}`, async () => {
      for (const [ name, target ] of [ [ 'answers', [] ], [ 'throws', [] ], [ 'logs', [] ], [ '{{secrets.PLAIN}}', [] ], [ 'refuses', [ '--target', 'endpoint', '--endpoint', endpointUrl ] ] ] as const) {

        // given
        const diagram = bridge.folder.write('diagram.bpmn', diagramOf(task(name).task));
        const [ command = '', ...options ] = args;
        const own = command === 'run' ? [ '--task', 'Task_1', '--secrets', '.env', '--functions', 'functions', ...target ] : [];

        // when
        const child = spawn(process.execPath, [ COMMAND, command, diagram, ...own, ...options ], {
          cwd: bridge.folder.path, env: { PATH: process.env.PATH, HOME: bridge.folder.path }, stdio: [ 'ignore', 'pipe', 'pipe' ]
        });
        const [ stdout, stderr ] = await Promise.all([ text(child.stdout), text(child.stderr) ]);

        // then
        expect(stdout + stderr).to.have.property('length').that.is.above(10);
        expectNoCanary(`what it prints for ${name}`, stdout + stderr, canaries);
      }
    });
  }

  it('is listed by no route, also once it is stored', async () => {
    const stored = await bridge.post('/v1/secrets', { name: 'STORED', value: canaries.UNICODE });
    const refused = await bridge.post('/v1/secrets', { name: 'no name', value: canaries.UNICODE });
    const hidden = await bridge.post('/v1/secrets', { name: 'ODD', value: `${canaries.PLAIN} ' " \`` });
    const listed = await bridge.fetch('/v1/secrets');

    for (const answer of [ stored, refused, hidden, listed ]) {
      expectNoCanary('the answer', await answer.text(), canaries);
    }
  });

  it('is in no file but the user\'s own, in no output and in no command line', () => {
    const own = [ '.env', 'config/camunda-modeler-aws-lambda-connector/secrets.env' ].map(file => join(bridge.folder.path, file));
    const files = readdirSync(bridge.folder.path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));

    expect(files).to.include.members(own);

    for (const file of files.filter(file => !own.includes(file))) {
      expectNoCanary(file, readFileSync(file, 'utf8'), canaries);
    }

    expectNoCanary('the bridge\'s output', bridge.output(), canaries);

    if (process.platform === 'linux') {
      for (const pid of [ bridge.pid, ...childrenOf(bridge.pid) ]) {
        expectNoCanary(`the command line of ${pid}`, [ 'cmdline', 'environ', 'comm' ].map(file => shownOf(pid, file)).join('\n'), canaries);
      }

      expect(shownOf(bridge.pid, 'cmdline')).to.contain('serve');
    }
  });

  it('is found by this search', () => {
    const [ shown ] = Object.values(canaries);

    expect(() => expectNoCanary('it', Buffer.from(`u:${shown}`).toString('base64'), canaries)).to.throw('in base64');
    expect(() => expectNoCanary('it', `a${shown}b`, canaries)).to.throw('as it is');
  });
});

/** All keys and values of a report, as they are. */
function values(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([ key, entry ]) => [ key, ...values(entry) ])
    : [ String(value) ];
}

/** What the system shows of a process; a child may have ended meanwhile. */
function shownOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}
