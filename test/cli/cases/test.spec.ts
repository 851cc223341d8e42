import { expect } from 'chai';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { lambdaTask } from '../lambdaTask';
import { BAD, casesFolder, EXAMPLES, GOOD } from './casesFolder';

describe('lambda-task test', () => {
  const folder = casesFolder();
  const { test, write } = folder;

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

  it('wants as much coverage as it is told', async () => {
    // given
    await write(GOOD);

    // when
    const { code, stderr } = await test('--min-coverage', '50');

    // then
    expect(code).to.equal(1);
    expect(stderr).to.match(/The cases show \d+% of the outcomes of tasks, and 50% are wanted/);
  });

  it('counts the outcomes of diagrams in a folder that have no cases', async () => {
    // given
    await write(GOOD);

    const { coveredPercent } = JSON.parse((await test('--json')).stdout);

    // when
    await cp(join(folder.path, 'order-process.bpmn'), join(folder.path, 'forgotten.bpmn'));
    await writeFile(join(folder.path, 'other.bpmn'), 'no diagram');

    const [ json, { stdout } ] = await Promise.all([ test('--json'), test() ]);

    // then
    expect(JSON.parse(json.stdout).coveredPercent).to.equal(Math.floor(coveredPercent / 2));
    expect(stdout).to.match(/^forgotten\.bpmn has no test cases\n {2}Price order \(PriceOrder\) {2}0 of 3 outcomes shown; not: completes, retry, incident\n/m);
  });

  it('runs cases once that are named in several ways', async () => {
    // given
    await write(GOOD);

    // then
    expect((await test('.', './order-process.bpmn', folder.file)).stdout).to.contain('1 passed (');
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
    const { stdout } = await lambdaTask([ 'test', '--json' ], { cwd: folder.path, env: { SHOP_AWS_SECRET_KEY: 'canary-secret-key-0815' } });

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
    await writeFile(folder.file, '{\n  "version": 1,\n  oops\n}');

    // when
    const { code, stdout, stderr } = await test('--json');

    // then
    expect(code).to.equal(2);
    expect(stderr).to.contain('order-process.lambda-tests.json:3:3 ');
    expect(JSON.parse(stdout).error).to.include({ code: 'badCases' });
  });
});
