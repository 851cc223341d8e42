import { expect } from 'chai';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cptSchema } from '../../../connector/cases/cptTestCases';
import { lambdaTask } from '../lambdaTask';
import { BAD, casesFolder, GOOD } from './casesFolder';

const RETRIED = { ...GOOD, name: 'is tried again', mock: { timeout: true }, expect: { verdict: 'retry' } };

describe('lambda-task export-cpt', () => {
  const folder = casesFolder();
  const exportCpt = (...args: string[]) => lambdaTask([ 'export-cpt', ...args ], { cwd: folder.path });
  const names = (json: string): string[] => JSON.parse(json).testCases.map(({ name }: { name: string }) => name);

  it('prints the cases of one diagram for the version that is wanted, and says what it leaves out', async () => {
    // given
    await folder.write(GOOD, RETRIED);

    // when
    const [ latest, older ] = await Promise.all([ exportCpt(), exportCpt('--schema-version', '8.9') ]);

    // then
    expect([ latest.code, older.code ]).to.eql([ 0, 0 ]);
    expect(names(latest.stdout)).to.eql([ 'ReleaseStock: puts the goods back' ]);
    expect(latest.stderr).to.equal('Left out: ReleaseStock: is tried again (its verdict is retry, which the format cannot tell)\n');
    expect([ latest, older ].map(({ stdout }) => JSON.parse(stdout).$schema)).to.eql([ cptSchema('8.10'), cptSchema('8.9') ]);
  });

  it('leaves out a case that does not pass, says so, and exits with 1', async () => {
    // given
    await folder.write(GOOD, BAD);

    // when
    const { code, stdout, stderr } = await exportCpt('order-process.bpmn');

    // then
    expect(code).to.equal(1);
    expect(names(stdout)).to.eql([ 'ReleaseStock: puts the goods back' ]);
    expect(stderr).to.contain('Left out: ReleaseStock: does not (it does not pass; see lambda-task test)');
  });

  it('writes those of several diagrams into a folder, each to a file of its own', async () => {
    // given
    await folder.write(GOOD);

    for (const place of [ 'eu', 'us' ]) {
      await mkdir(join(folder.path, place));
      await cp(join(folder.path, 'order-process.bpmn'), join(folder.path, place, 'order.bpmn'));
      await cp(folder.file, join(folder.path, place, 'order.lambda-tests.json'));
    }

    // when
    const refused = await exportCpt();
    const { code } = await exportCpt('--out', 'test/cases');

    // then
    expect(refused).to.deep.include({ code: 2, stdout: '' }).and.have.property('stderr').that.contains('name a folder for them with --out');
    expect(code).to.equal(0);
    expect((await readdir(join(folder.path, 'test/cases'))).sort()).to.eql([ 'eu-order.cpt.json', 'order-process.cpt.json', 'us-order.cpt.json' ]);
    expect(names(await readFile(join(folder.path, 'test/cases/us-order.cpt.json'), 'utf8'))).to.have.length(1);
  });

  it('leaves out a file that is broken, says so, and exits with 2', async () => {
    // given
    await folder.write(GOOD);
    await mkdir(join(folder.path, 'other'));
    await writeFile(join(folder.path, 'other/broken.lambda-tests.json'), '{ "version": 1,\n "cases": ');

    // when
    const [ all, broken ] = await Promise.all([ exportCpt('--out', 'test/cases'), exportCpt('other/broken.lambda-tests.json') ]);

    // then
    expect(all.code).to.equal(2);
    expect(all.stderr).to.match(/^Left out: other\/broken\.lambda-tests\.json:2:\d+ /);
    expect(await readdir(join(folder.path, 'test/cases'))).to.eql([ 'order-process.cpt.json' ]);

    // and
    expect(broken).to.deep.include({ code: 2, stdout: '' }).and.have.property('stderr').that.contains('other/broken.lambda-tests.json:2:');
  });
});
