import { expect } from 'chai';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CommandError } from '../../../cli/arguments/CommandError';
import { chooseCases } from '../../../cli/cases/chooseCases';
import { loadSuite } from '../../../cli/cases/loadSuite';
import { mockedRun } from '../../../cli/cases/mockedRun';
import { runSuites } from '../../../cli/cases/runSuites';
import { updateSuites } from '../../../cli/cases/updateSuites';
import { whileReadOnly } from '../../bridge/helper/readOnly';
import { lambdaTask, ROOT } from '../lambdaTask';

const EXAMPLES = join(ROOT, 'resources/examples');

describe('lambda-task test', () => {

  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
    file = join(folder, 'order-process.lambda-tests.json');
    await cp(join(EXAMPLES, 'order-process.bpmn'), join(folder, 'order-process.bpmn'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const GOOD = { name: 'puts the goods back', task: 'ReleaseStock', mock: { payload: { released: true } }, expect: { verdict: 'completed', variables: { equal: { stockReleased: true } } } };
  const BAD = { ...GOOD, name: 'does not', expect: { verdict: 'completed', variables: { equal: { stockReleased: false } } } };

  const write = (...cases: object[]) => writeFile(file, JSON.stringify({ version: 1, cases }));
  const test = (...args: string[]) => lambdaTask([ 'test', ...args ], { cwd: folder });

  it('shows every outcome of the example process', async () => {
    // when
    const { code, stdout, stderr } = await lambdaTask([ 'test', EXAMPLES, '--min-coverage', '100' ]);

    // then
    expect(stderr).to.equal('');
    expect(stdout).to.match(/17 passed \(.*; 100% of the outcomes/);
    expect(code).to.equal(0);
  });

  it('runs the cases of the current folder, and exits with 1 where one fails', async () => {
    // given
    await write(GOOD, BAD);

    // when
    const { code, stdout } = await test();

    // then
    expect(code).to.equal(1);
    expect(stdout).to.match(/✔ puts the goods back/).and.match(/✖ does not\n\s+variables\.stockReleased\n\s+expected false\n\s+got {6}true/);
    expect(stdout).to.contain('1 passed, 1 failed');
  });

  it('chooses cases by name and task', async () => {
    // given
    await write(GOOD, BAD);

    // then
    expect((await test('--only', 'GOODS back')).stdout).to.contain('1 passed (');
    expect((await test('--task', 'Release stock', '--only', 'goods')).code).to.equal(0);
    expect((await test('--only', 'puts the goods bakc')).stderr).to.contain('Did you mean \'puts the goods back\'?');
    expect((await test('--task', 'ReleaseStok'))).to.deep.include({ code: 2, stdout: '' });
  });

  it('stops at the first case that fails', async () => {
    // given
    await write(BAD, GOOD);

    // when
    const { stdout } = await test('--bail', '--concurrency', '1');

    // then
    expect(stdout).to.contain('0 passed, 1 failed, 1 skipped');
  });

  it('takes results over, just where they differ', async () => {
    // given
    await write(GOOD, BAD);

    // when
    const { code, stderr } = await test('--update');

    // then
    const { cases } = JSON.parse(await readFile(file, 'utf8'));

    expect(code).to.equal(0);
    expect(stderr).to.contain('Updated 1 case');
    expect(cases[1].expect).to.eql({ verdict: 'completed', variables: { equal: { stockReleased: true } } });
    expect((await test()).code).to.equal(0);
    expect((await test('--update')).stderr).to.contain('Nothing to update');
  });

  it('keeps numbers as they stand where results are taken over and exported', async () => {
    // given
    await writeFile(file, `{ "version": 1, "cases": [ ${JSON.stringify(BAD).replace('{', '{ "variables": { "price": 12.0, "id": 12345678901234567890 },').replace('"released":true', '"released":true,"at":3.0')} ] }`);

    // when
    await test('--update');

    // then
    expect(await readFile(file, 'utf8')).to.contain('"variables": { "price": 12.0, "id": 12345678901234567890 }').and.contain('"at": 3.0');
    expect((await lambdaTask([ 'export-cpt', file ])).stdout).to.contain('"price": 12.0').and.contain('12345678901234567890');
  });

  it('offers a renamed task\'s new id, and moves its cases', async () => {
    // given
    await write({ ...GOOD, task: 'ReleaseStocks' }, { ...GOOD, name: 'nobody knows', task: 'Activity_0x1' });

    // when
    const { code, stdout } = await test();

    await test('--update');

    // then
    expect(code).to.equal(2);
    expect(stdout).to.contain('has no Lambda task \'ReleaseStocks\'. Is it \'ReleaseStock\' now? --update moves the case there.');
    expect(stdout).to.contain('has no Lambda task \'Activity_0x1\'. Delete the case');
    expect(JSON.parse(await readFile(file, 'utf8')).cases.map(({ task }: { task: string }) => task)).to.eql([ 'ReleaseStock', 'Activity_0x1' ]);
  });

  it('leaves a file alone that it cannot write', async () => {
    // given a name so long that there is no room for the new text beside it
    const name = 'x'.repeat(220);

    await cp(join(EXAMPLES, 'order-process.bpmn'), join(folder, `${name}.bpmn`));
    await write(BAD);
    await cp(file, join(folder, `${name}.lambda-tests.json`));

    // when
    const { code, stderr } = await test(`${name}.bpmn`, '--update');

    // then
    expect(code).to.equal(2);
    expect(stderr).to.match(/Cannot write x+\.lambda-tests\.json/);
    expect(await readFile(join(folder, `${name}.lambda-tests.json`), 'utf8')).to.equal(await readFile(file, 'utf8'));
  });

  // a folder's mode keeps nobody from writing on Windows
  if (process.platform !== 'win32') {
    it('leaves a file alone in a folder that is read-only, and says why', async () => {
      // given
      await write(BAD);

      const text = await readFile(file, 'utf8');
      const suite = await loadSuite(file);
      const runs = await runSuites(chooseCases([ suite ], {}), { target: { kind: 'local' }, concurrency: 1, bail: false, run: mockedRun, onDone: () => undefined });

      // when
      const refused = await whileReadOnly(
        folder, () => updateSuites(runs).then(() => undefined, (error: unknown) => error)
      );

      // then
      expect(refused).to.be.instanceOf(CommandError).with.property('message').that.matches(/Cannot write .*order-process\.lambda-tests\.json: E(ACCES|PERM)/);
      expect(await readFile(file, 'utf8')).to.equal(text);
      expect((await readdir(folder)).sort()).to.eql([ 'order-process.bpmn', 'order-process.lambda-tests.json' ]);
    });
  }

  for (const option of [ '--reporter=junit=place/report.xml', '--durations=place/times.json' ]) {
    it(`says that a place cannot be written where a file stands for its folder: ${option}`, async () => {
      // given
      await write(GOOD);
      await writeFile(join(folder, 'place'), 'mine');

      // when
      const { code, stderr } = await test(option);

      // then
      expect(code).to.equal(2);
      expect(stderr).to.match(/^Cannot write place\/(report\.xml|times\.json): /).and.not.contain('    at ');
      expect(await readFile(join(folder, 'place'), 'utf8')).to.equal('mine');
    });
  }

  it('does not write over what someone else has written meanwhile', async () => {
    // given
    await write(BAD);

    const suite = await loadSuite(file);
    const runs = await runSuites(chooseCases([ suite ], {}), { target: { kind: 'local' }, concurrency: 1, bail: false, run: mockedRun, onDone: () => undefined });

    // when
    await write(BAD, GOOD);

    const theirs = await readFile(file, 'utf8');
    const refused = await updateSuites(runs).then(() => undefined, (error: unknown) => error);

    // then
    expect(refused).to.be.instanceOf(CommandError).with.property('message').that.matches(/was changed while its cases ran/);
    expect(await readFile(file, 'utf8')).to.equal(theirs);
  });

  it('writes several reports, each to its place', async () => {
    // given
    await write(GOOD, { ...BAD, name: 'a <b> & "c" \u0007 #1' }, { ...GOOD, task: 'Gone', name: 'gone' });

    // when
    const { stdout } = await test('--reporter', 'spec', '--reporter', 'junit=out/junit.xml', '--reporter', 'tap=out/tap.txt', '--reporter', 'json=out/all.json', '--reporter', 'github=out/gh.txt');
    const [ junit, tap, json, github ] = await Promise.all([ 'junit.xml', 'tap.txt', 'all.json', 'gh.txt' ].map(name => readFile(join(folder, 'out', name), 'utf8')));

    // then
    expect(stdout).to.contain('1 passed, 1 failed, 1 could not be run').and.not.contain('\u0007');
    expect(junit).to.contain('<testsuites name="lambda-task" tests="3" failures="1" errors="1" skipped="0"')
      .and.contain('name="a &lt;b&gt; &amp; &quot;c&quot; \uFFFD #1"')
      .and.match(/<failure type="difference" message="variables\.stockReleased: expected false, got true">/);
    expect(tap).to.match(/^TAP version 14\n1\.\.3\nok 1 - ReleaseStock: puts the goods back\nnot ok 2 - ReleaseStock: a <b> & "c" \uFFFD \\#1\n {2}---/);
    expect(JSON.parse(json!)).to.deep.include({ passed: 1, failed: 1, notRun: 1, skipped: 0 });
    expect(github).to.match(/^::error file=order-process\.lambda-tests\.json,line=\d+,title=ReleaseStock%3A a <b> & "c" \uFFFD #1::variables\.stockReleased: expected false, got true\n/);
  });

  it('shares cases out among shards, each to just one', async () => {
    // given
    const names = Array.from({ length: 10 }, (_, index) => `case ${index}`);

    await write(...names.map(name => ({ ...GOOD, name })));

    // when
    const parts = await Promise.all([ '1/3', '2/3', '3/3' ].map(async shard => namesIn(await test('--shard', shard, '--json'))));

    // then
    expect(parts.flat().sort()).to.eql(names);
    expect(parts.map(({ length }) => length)).to.eql([ 4, 3, 3 ]);
    expect(namesIn(await test('--shard', '2/3', '--json'))).to.eql(parts[1]);
  });

  it('balances shards by the last durations', async () => {
    // given
    await write(...[ 'long', 'a', 'b', 'c' ].map(name => ({ ...GOOD, name })));
    await writeFile(join(folder, 'times.json'), JSON.stringify(Object.fromEntries(
      [ [ 'long', 90 ], [ 'a', 30 ], [ 'b', 30 ], [ 'c', 30 ] ].map(([ name, ms ]) => [ JSON.stringify([ 'order-process.lambda-tests.json', 'ReleaseStock', name ]), ms ])
    )));

    // when
    const part = namesIn(await test('--shard', '1/2', '--durations', 'times.json', '--json'));

    // then
    expect(part).to.eql([ 'long' ]);
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'times.json'), 'utf8')))).to.have.length(4);
  });

  it('wants as much coverage as it is told', async () => {
    // given
    await write(GOOD);

    // when
    const { code, stderr } = await test('--min-coverage', '50');

    // then
    expect(code).to.equal(1);
    expect(stderr).to.match(/The cases show \d+% of the outcomes of tasks, and 50% are wanted/);
  });

  it('calls the function where a case has no mock', async () => {
    // given
    await write({ name: 'for real', task: 'ReleaseStock', variables: { reservation: { payload: { reservationId: 'res_1' } } }, expect: { verdict: 'completed', variables: { contain: { stockReleased: true } } } });

    // when
    const { code, stdout } = await test('--json');

    // then
    expect(code).to.equal(0);
    expect(JSON.parse(stdout).cases[0].attempts[0].steps.response.log.text).to.contain('REPORT RequestId');
  });

  it('does not look at this machine\'s secrets where a mock stands for the call', async () => {
    // given
    await write({ ...GOOD, expect: { verdict: 'completed' } });

    // when
    const { stdout } = await lambdaTask([ 'test', '--json' ], { cwd: folder, env: { SHOP_AWS_SECRET_KEY: 'canary-secret-key-0815' } });

    // then
    expect(stdout).not.to.contain('canary-secret-key-0815');
    expect(JSON.parse(stdout).cases[0].attempts[0].steps.job.secrets.resolved).to.eql([]);
  });

  const REFUSED: Array<[string, string[], RegExp]> = [
    [ 'a folder without cases', [ '.' ], /There are no test cases in \./ ],
    [ 'a diagram without cases', [ 'order-process.bpmn' ], /order-process\.bpmn has no test cases/ ],
    [ 'a file that is missing', [ 'no.lambda-tests.json' ], /there is no such file/ ],
    [ 'a shard that is none', [ '--shard', '3/2' ], /--shard must be a part/ ],
    [ 'a reporter that there is not', [ '--reporter', 'junti' ], /Did you mean 'junit'\?/ ],
    [ 'a coverage that is none', [ '--min-coverage', 'all' ], /--min-coverage must be a whole number from 0 to 100/ ]
  ];

  for (const [ what, args, says ] of REFUSED) {
    it(`refuses ${what}: exits with 2 and says so in one sentence`, async () => {
      // given
      if (args[0]?.startsWith('--')) {
        await write(GOOD);
      }

      // when
      const { code, stdout, stderr } = await test(...args);

      // then
      expect(stderr).to.match(says);
      expect(stderr.trim().split('\n')).to.have.length(1);
      expect(stdout).to.equal('');
      expect(code).to.equal(2);
    });
  }

  it('tells where a file of cases is broken, as JSON too', async () => {
    // given
    await writeFile(file, '{\n  "version": 1,\n  oops\n}');

    // when
    const { code, stdout, stderr } = await test('--json');

    // then
    expect(code).to.equal(2);
    expect(stderr).to.contain('order-process.lambda-tests.json:3:3 ');
    expect(JSON.parse(stdout).error).to.include({ code: 'badCases' });
  });
});

function namesIn({ stdout }: { stdout: string }): string[] {
  return JSON.parse(stdout).cases.map(({ name }: { name: string }) => name);
}
