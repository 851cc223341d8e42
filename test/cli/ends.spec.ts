import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';

import { expect } from 'chai';

import { listen } from '../../bridge/http/listen';
import { eventually } from '../bridge/helper/eventually';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { diagramOf, headersOf, inputsOf } from '../connector/support/diagramOf';
import { lambdaTask, startLambdaTask } from './lambdaTask';

/** Each takes minutes where nobody ends it. */
const SLOW_FEEL = `={result: [ ${Array.from({ length: 500 }, () => 'count(for i in 1..100000 return 1.0000001 ** 99999999)').join(', ')} ]}`;
const SLOW_PATTERN = `=matches("${'a'.repeat(5_000)}", "^(a|a|aa)+(b|c)?$(a*)*\\\\1x")`;

/** To start takes far less. */
const EVALUATES_SECONDS = 3;
const TICKS = 100;

interface Place {

  /** Where a run stays. */
  what: string;
  functionCode?: string;
  inputs?: Record<string, string>;
  resultExpression?: string;
  endpoint?: boolean;

  /** Where FEEL comes first, only the time that it takes of the processor shows that it is evaluated. */
  before?: boolean;
}

const ANSWERS = 'export const handler = async () => { called(); return {}; };';

const PLACES: Place[] = [
  { what: 'evaluates FEEL before the call', inputs: { 'awsFunction.payload': SLOW_FEEL }, before: true },
  { what: 'evaluates FEEL after the call', resultExpression: SLOW_FEEL },
  { what: 'waits for a function that never answers', functionCode: 'export const handler = () => { called(); return new Promise(resolve => setTimeout(resolve, 900_000)); };' },
  { what: 'waits for a function that never pauses', functionCode: 'export const handler = () => { called(); for (;;); };' },
  { what: 'waits for a function that never starts', functionCode: 'called(); for (;;); export const handler = () => 1;' },
  { what: 'waits for an endpoint that never answers', endpoint: true }
];

describe('lambda-task run', function() {
  this.timeout(60_000);

  let folder: TemporaryFolder;
  let server: Server;
  let url: string;
  let asked: boolean;

  beforeEach(async () => {
    folder = temporaryFolder();
    asked = false;
    server = createServer(() => { asked = true; });
    url = `http://127.0.0.1:${(await listen(server, 0)).port}`;
  });

  afterEach(() => {
    server.close();
    server.closeAllConnections();
    folder.remove();
  });

  function commandFor({ functionCode = ANSWERS, inputs, resultExpression = '', endpoint = false }: Place): string[] {
    folder.write('functions/called.mjs', `import { writeFileSync } from 'node:fs';
      const called = () => writeFileSync(${JSON.stringify(join(folder.path, 'called'))}, '');
      ${functionCode}`);

    const diagram = folder.write('slow.bpmn', slowDiagram({ 'awsFunction.payload': '={}', ...inputs }, resultExpression));
    const target = endpoint ? [ '--target', 'endpoint', '--endpoint', url ] : [];

    return [ 'run', diagram, '--task', 'Task', '--functions', join(folder.path, 'functions'), ...target ];
  }

  it('ends by itself where a pattern would be matched for ever', async () => {
    const { code, stdout } = await lambdaTask(commandFor({ what: '', inputs: { 'awsFunction.payload': SLOW_PATTERN } }));

    expect(code).to.equal(1);
    expect(stdout).to.contain('INCIDENT');
  });

  for (const place of PLACES) {

    it(`ends when its time is up while it ${place.what}`, async () => {
      const { code, stderr, stdout } = await lambdaTask([ ...commandFor(place), '--timeout', '2' ]);

      expect(code, stderr).to.be.oneOf([ 1, 2 ]);
      expect(stderr + stdout).to.match(/longer than the run may|time-out/);
    });

    // a signal ends a program at once on Windows
    if (process.platform === 'linux' || (process.platform !== 'win32' && !place.before)) {
      for (const signal of [ 'SIGINT', 'SIGTERM' ] as const) {

        it(`ends with ${signal} while it ${place.what}`, async () => {

          // given
          const child = startLambdaTask([ ...commandFor(place), '--timeout', '900' ]);
          const ended = once(child, 'exit');

          await eventually('it is there', () => place.before
            ? processorSeconds(child.pid) > EVALUATES_SECONDS
            : asked || existsSync(join(folder.path, 'called')));

          // when
          child.kill(signal);

          // then
          expect(await ended).to.eql([ 2, null ]);
        });
      }
    }
  }
});

/** Linux alone says it without a program. */
function processorSeconds(pid: number | undefined): number {
  const [ user, system ] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];

  return (Number(user) + Number(system)) / TICKS;
}

function slowDiagram(inputs: Record<string, string>, resultExpression: string): string {
  const all = {
    'authentication.type': 'credentials', 'authentication.accessKey': 'a', 'authentication.secretKey': 'b',
    'configuration.region': 'eu-central-1', 'awsFunction.operationType': 'sync', 'awsFunction.functionName': 'called', ...inputs
  };

  return diagramOf({ inputs: inputsOf(all), headers: headersOf({ resultExpression }) });
}
