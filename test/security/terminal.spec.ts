import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { lambdaTask } from '../cli/lambdaTask';
import { diagramOf } from '../connector/support/diagramOf';
import { callTask } from './support/callTask';

/** Clears the screen, sets the title, writes right to left, hides, breaks lines and goes back in them. */
const STEERS = '\u202Eab\u2066c\u200F\u009B2J\u2028d\u{E0041}\u0085';
const STEERS_ALL = `\u001B[2J\u001B]0;title\u0007\b\r${STEERS}`;

// what may be there: text, its line ends and tabs
const STEERING = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\u{E0000}-\u{E007F}]/u;

describe('What steers a terminal', function() {
  this.timeout(60_000);

  let folder: TemporaryFolder;
  let diagram: string;

  before(() => {
    folder = temporaryFolder();

    const { task } = callTask('tells', { 'awsFunction.payload': `={a: "${STEERS}"}`, [`odd${STEERS}`]: STEERS });

    diagram = folder.write('order.bpmn', diagramOf({
      ...task, headers: [ { key: 'resultVariable', value: 'result' }, { key: `x${STEERS}`, value: STEERS } ]
    }).replace('name="Task"', `name="Task ${STEERS}"`));
    folder.write('functions/tells.mjs', `export const handler = async event => {
      const text = ${JSON.stringify(STEERS_ALL)};
      console.log(text);
      if (event.fails) throw Object.assign(new Error(text), { name: text });
      return { text, [text]: event };
    };`);
    folder.write('order.lambda-tests.json', JSON.stringify({ version: 1, cases: [
      { task: 'Task_1', name: `one ${STEERS_ALL}`, variables: { [STEERS_ALL]: STEERS_ALL }, mock: { payload: { text: STEERS_ALL } }, expect: { verdict: 'completed', variables: { contain: { result: STEERS_ALL } } } }
    ] }));
    folder.write('broken.bpmn', `<?xml version="1.0"?><a>${STEERS}</b>`);
    folder.write('broken.lambda-tests.json', `{ "${STEERS}" `);
  });

  after(() => folder.remove());

  const FUNCTIONS = [ '--secrets', 'none.env' ];

  for (const args of [
    [ 'run', 'DIAGRAM', '--task', 'Task_1' ], [ 'run', 'DIAGRAM', '--task', 'Task_1', '--json' ], [ 'run', 'DIAGRAM', '--task', STEERS_ALL ],
    [ 'run', 'DIAGRAM', '--task', 'Task_1', '--dry-run' ], [ 'run', 'DIAGRAM', '--task', 'Task_1', '--variables', STEERS_ALL ],
    [ 'run', 'DIAGRAM', '--task', 'Task_1', '--timeout', STEERS_ALL ], [ 'run', 'DIAGRAM', '--task', 'Task_1', '--target', STEERS_ALL ],
    [ 'run', 'DIAGRAM', '--task', 'Task_1', '--endpoint', `http://${STEERS_ALL}/` ], [ 'run', 'DIAGRAM', '--task', 'Task_1', '--functions', `/${STEERS_ALL}` ],
    [ 'run', 'broken.bpmn' ], [ 'run', `none${STEERS_ALL}.bpmn` ], [ 'run', `--${STEERS_ALL}` ],
    [ 'check', 'DIAGRAM' ], [ 'check', 'DIAGRAM', '--json' ], [ 'check', 'broken.bpmn' ], [ 'check', STEERS_ALL ],
    [ 'eval', `"${STEERS_ALL}"` ], [ 'eval', `"${STEERS_ALL}"`, '--json' ], [ 'eval', `${STEERS_ALL} + ` ], [ 'eval', 'a + 1', '--variables', JSON.stringify({ a: STEERS_ALL }) ],
    [ 'test', 'DIAGRAM' ], ...[ 'spec', 'junit', 'tap', 'github', 'json' ].map(reporter => [ 'test', 'DIAGRAM', '--reporter', reporter ]),
    [ 'test', 'broken.lambda-tests.json' ], [ 'test', 'DIAGRAM', '--reporter', STEERS_ALL ], [ 'test', 'DIAGRAM', '--grep', STEERS_ALL ],
    [ 'export-cpt', 'DIAGRAM' ], [ STEERS_ALL ], [ 'serve', '--port', STEERS_ALL ], [ 'completion', STEERS_ALL ], [ 'help', STEERS_ALL ]
  ]) {

    it(`is printed by none: lambda-task ${JSON.stringify(args.join(' ')).slice(1, 60)}`, async () => {

      // when
      const own = args[0] === 'run' && !args.includes('--functions') ? [ '--functions', join(folder.path, 'functions'), ...FUNCTIONS ] : [];
      const { stdout, stderr } = await lambdaTask(
        [ ...args.map(arg => arg === 'DIAGRAM' ? diagram : arg), ...own ], { cwd: folder.path }
      );

      // then
      expect(stdout + stderr).to.have.property('length').that.is.above(1);
      expect(STEERING.exec(stdout), `stdout ${JSON.stringify(stdout)}`).to.equal(null);
      expect(STEERING.exec(stderr), `stderr ${JSON.stringify(stderr)}`).to.equal(null);
    });
  }

  it('is in no report that is written into a file', async () => {
    for (const reporter of [ 'spec', 'junit', 'tap', 'github', 'json' ]) {

      // when
      await lambdaTask([ 'test', diagram, '--reporter', `${reporter}=report.out` ], { cwd: folder.path });

      // then
      expect(STEERING.exec(readFileSync(join(folder.path, 'report.out'), 'utf8')), reporter).to.equal(null);
    }
  });
});
