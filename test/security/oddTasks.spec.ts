import { expect } from 'chai';

import type { Mapping } from '../../connector/lambdaTask';
import type { RunRequest } from '../../connector/run/report';
import { lambdaTask } from '../cli/lambdaTask';
import { diagramOf } from '../connector/support/diagramOf';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

const MANY = 10_000;
const LONG_PATH = Array.from({ length: MANY }, () => 'a').join('.');

const TOO_DEEP = /nests too deeply to be run/;

describe('A task that is made to break the run', function() {
  this.timeout(60_000);

  let bridge: ServedBridge;

  before(async () => { bridge = await ServedBridge.start(); });

  after(() => bridge.stop());

  function withOutputs(...outputs: Mapping[]): RunRequest {
    const request = callTask('echo');

    return { ...request, task: { ...request.task, outputs } };
  }

  const TASKS: Array<[ what: string, request: () => RunRequest, told: RegExp ]> = [
    [ 'an input\'s target of 10,000 parts', () => callTask('echo', { [LONG_PATH]: '=1' }), TOO_DEEP ],
    [ 'an output\'s target of 10,000 parts', () => withOutputs({ source: '=1', target: LONG_PATH }), TOO_DEEP ],
    [ 'FEEL with a path of 10,000 parts', () => callTask('echo', { 'awsFunction.payload': `=${LONG_PATH}` }), /"kind":"(incident|completed)"|too deep/ ],
    [ 'brackets without end', () => callTask('echo', { 'awsFunction.payload': `=${'['.repeat(MANY)}` }), /"kind":"incident"/ ],
    [ 'brackets that end', () => callTask('echo', { 'awsFunction.payload': `=${'['.repeat(MANY)}${']'.repeat(MANY)}` }), /"kind":"incident"|too deep/ ],
    [ 'a function name of two dots', () => callTask('..'), /There is no local function \\"\.\.\\"/ ],
    [ 'a function name of a million letters', () => callTask('x'.repeat(1_000_000)), /There is no local function/ ],
    [ 'a prototype for a target', () => callTask('echo', { '__proto__.polluted': '=1', 'constructor.prototype.polluted': '=1' }), /"kind":"(completed|incident)"/ ],
    [ 'a thousand outputs of one name', () => withOutputs(...Array.from({ length: 1_000 }, () => ({ source: '=1', target: 'a.b' }))), /"kind":"completed"/ ]
  ];

  for (const [ what, request, told ] of TASKS) {

    it(`with ${what} is told, and nothing else comes of it`, async () => {

      // when
      const answer = await bridge.post('/v1/runs', request());
      const text = await answer.text();

      // then
      expect(answer.status, text.slice(0, 300)).to.equal(200);
      expect(text).to.match(told);
      expect(text).not.to.match(/ at \S+ \(|internal/);
      expect(await (await bridge.post('/v1/runs', callTask('echo'))).json()).to.have.nested.property('report.verdict.kind', 'completed');
      expect(bridge.output()).to.equal('');
    });

    it(`with ${what} shows no stack on the command line`, async () => {
      const diagram = bridge.folder.write('odd.bpmn', diagramOf(request().task));
      const { code, stdout, stderr } = await lambdaTask([ 'run', diagram, '--task', 'Task_1', '--functions', `${bridge.folder.path}/functions`, '--variables', '{"order": 1}' ]);

      expect(code).to.be.oneOf([ 0, 1, 2 ]);
      expect(stdout + stderr).not.to.match(/^ +at \S+ \(/m);
    });
  }
});
