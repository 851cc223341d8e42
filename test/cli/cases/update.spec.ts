import { expect } from 'chai';
import { cp, readdir, readFile, readlink, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CommandError } from '../../../cli/arguments/CommandError';
import { chooseCases } from '../../../cli/cases/chooseCases';
import { loadSuite } from '../../../cli/cases/loadSuite';
import { mockedRun } from '../../../cli/cases/mockedRun';
import { runSuites } from '../../../cli/cases/runSuites';
import { updateSuites } from '../../../cli/cases/updateSuites';
import { whileReadOnly } from '../../bridge/helper/readOnly';
import { lambdaTask } from '../lambdaTask';
import { BAD, casesFolder, EXAMPLES, GOOD } from './casesFolder';

describe('lambda-task test --update', () => {
  const folder = casesFolder();
  const { test, write } = folder;

  it('takes results over, just where they differ', async () => {
    // given
    await write(GOOD, BAD);

    // when
    const { code, stderr } = await test('--update');

    // then
    const { cases } = JSON.parse(await readFile(folder.file, 'utf8'));

    expect(code).to.equal(0);
    expect(stderr).to.contain('Updated 1 case');
    expect(cases[1].expect).to.eql({ verdict: 'completed', variables: { equal: { stockReleased: true } } });
    expect((await test()).code).to.equal(0);
    expect((await test('--update')).stderr).to.contain('Nothing to update');
  });

  it('leaves a condition that is not met as it is, and says that the case still fails', async () => {
    // given
    await write(GOOD, { ...GOOD, name: 'wants more', expect: { verdict: 'completed', conditions: [ 'stockReleased = false' ] } });

    const { ino } = await stat(folder.file);

    // when
    const { code, stderr } = await test('--update');

    // then
    expect(code).to.equal(1);
    expect(stderr).to.contain('Nothing to update').and.contain('1 case does still not pass: change the conditions');
    expect((await stat(folder.file)).ino, 'written, though nothing changed: --watch would run again for ever').to.equal(ino);
  });

  it('exits with 2 where a case could not be run, so that its result could not be taken over', async () => {
    // given
    await write(BAD, { ...GOOD, mock: undefined, name: 'for real' });

    // when
    const { code, stderr } = await test('--update', '--functions', 'nowhere');

    // then
    expect(code).to.equal(2);
    expect(stderr).to.contain('Updated 1 case');
  });

  it('keeps numbers as they stand where results are taken over and exported', async () => {
    // given
    await writeFile(folder.file, `{ "version": 1, "cases": [ ${JSON.stringify(BAD).replace('{', '{ "variables": { "price": 12.0, "id": 12345678901234567890 },').replace('"released":true', '"released":true,"at":3.0')} ] }`);

    // when
    await test('--update');

    // then
    expect(await readFile(folder.file, 'utf8')).to.contain('"variables": { "price": 12.0, "id": 12345678901234567890 }').and.contain('"at": 3.0');
    expect((await lambdaTask([ 'export-cpt', folder.file ])).stdout).to.contain('"price": 12.0').and.contain('12345678901234567890');
  });

  it('offers a renamed task\'s new id, and moves its cases', async () => {
    // given
    await write({ ...GOOD, task: 'ReleaseStocks' }, { ...GOOD, name: 'nobody knows', task: 'Activity_0x1' });

    // when
    const { code, stdout } = await test();
    const updated = await test('--update', '--only', 'puts');

    // then
    expect([ code, updated.code ]).to.eql([ 2, 0 ]);
    expect(stdout).to.contain('has no Lambda task \'ReleaseStocks\'. Is it \'ReleaseStock\' now? --update moves the case there.');
    expect(stdout).to.contain('has no Lambda task \'Activity_0x1\'. Delete the case');
    expect(JSON.parse(await readFile(folder.file, 'utf8')).cases.map(({ task }: { task: string }) => task)).to.eql([ 'ReleaseStock', 'Activity_0x1' ]);
  });

  it('leaves a file alone that it cannot write', async () => {
    // given a name so long that there is no room for the new text beside it
    const name = 'x'.repeat(220);

    await cp(join(EXAMPLES, 'order-process.bpmn'), join(folder.path, `${name}.bpmn`));
    await write(BAD);
    await cp(folder.file, join(folder.path, `${name}.lambda-tests.json`));

    // when
    const { code, stderr } = await test(`${name}.bpmn`, '--update');

    // then
    expect(code).to.equal(2);
    expect(stderr).to.match(/Cannot write x+\.lambda-tests\.json/);
    expect(await readFile(join(folder.path, `${name}.lambda-tests.json`), 'utf8')).to.equal(await readFile(folder.file, 'utf8'));
  });

  // a folder's mode keeps nobody from writing on Windows
  if (process.platform !== 'win32') {
    it('leaves a file alone in a folder that is read-only, and says why', async () => {
      // given
      await write(BAD);

      const text = await readFile(folder.file, 'utf8');
      const suite = await loadSuite(folder.file);
      const runs = await runsOf(suite);

      // when
      const refused = await whileReadOnly(
        folder.path, () => updateSuites(runs).then(() => undefined, (error: unknown) => error)
      );

      // then
      expect(refused).to.be.instanceOf(CommandError).with.property('message').that.matches(/Cannot write .*order-process\.lambda-tests\.json: E(ACCES|PERM)/);
      expect(await readFile(folder.file, 'utf8')).to.equal(text);
      expect((await readdir(folder.path)).sort()).to.eql([ 'order-process.bpmn', 'order-process.lambda-tests.json' ]);
    });
  }

  it('leaves a link a link, and writes the file that it leads to', async () => {
    // given
    const target = join(folder.path, 'shared.json');

    await write(BAD);
    await rename(folder.file, target);
    await symlink('shared.json', folder.file);

    // when
    await test('--update');

    // then
    expect(await readlink(folder.file)).to.equal('shared.json');
    expect(JSON.parse(await readFile(target, 'utf8')).cases[0].expect.variables.equal).to.eql({ stockReleased: true });
  });

  it('does not write over what someone else has written meanwhile', async () => {
    // given
    await write(BAD);

    const suite = await loadSuite(folder.file);
    const runs = await runsOf(suite);

    // when
    await write(BAD, GOOD);

    const theirs = await readFile(folder.file, 'utf8');
    const refused = await updateSuites(runs).then(() => undefined, (error: unknown) => error);

    // then
    expect(refused).to.be.instanceOf(CommandError).with.property('message').that.matches(/was changed while its cases ran/);
    expect(await readFile(folder.file, 'utf8')).to.equal(theirs);
  });
});

function runsOf(suite: Awaited<ReturnType<typeof loadSuite>>): ReturnType<typeof runSuites> {
  return runSuites(chooseCases([ suite ], {}), {
    target: { kind: 'local' }, concurrency: 1, bail: false, run: mockedRun, onDone: () => undefined
  });
}
