import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { BAD, casesFolder, GOOD } from './casesFolder';

describe('reports of lambda-task test', () => {
  const folder = casesFolder();
  const { test, write } = folder;

  for (const option of [ '--reporter=junit=place/report.xml', '--durations=place/times.json' ]) {
    it(`says that a place cannot be written where a file stands for its folder: ${option}`, async () => {
      // given
      await write(GOOD);
      await writeFile(join(folder.path, 'place'), 'mine');

      // when
      const { code, stderr } = await test(option);

      // then
      expect(code).to.equal(2);
      expect(stderr).to.match(/^Cannot write place\/(report\.xml|times\.json): /).and.not.contain('    at ');
      expect(await readFile(join(folder.path, 'place'), 'utf8')).to.equal('mine');
    });
  }

  it('writes several reports, each to its place', async () => {
    // given
    await write(GOOD, { ...BAD, name: 'a <b> & "c" \u0007 #1' }, { ...GOOD, task: 'Gone', name: 'gone' });

    // when
    const { stdout } = await test('--reporter', 'spec', '--reporter', 'junit=out/junit.xml', '--reporter', 'tap=out/tap.txt', '--reporter', 'json=out/all.json', '--reporter', 'github=out/gh.txt');
    const [ junit, tap, json, github ] = await Promise.all([ 'junit.xml', 'tap.txt', 'all.json', 'gh.txt' ].map(name => readFile(join(folder.path, 'out', name), 'utf8')));

    // then
    expect(stdout).to.contain('1 passed, 1 failed, 1 could not be run').and.not.contain('\u0007');
    expect(junit).to.contain('<testsuites name="lambda-task" tests="3" failures="1" errors="1" skipped="0"')
      .and.contain('name="a &lt;b&gt; &amp; &quot;c&quot; \uFFFD #1"')
      .and.match(/<failure type="difference" message="variables\.stockReleased: expected false, got true">/);
    expect(tap).to.match(/^TAP version 14\n1\.\.3\nok 1 - ReleaseStock: puts the goods back\nnot ok 2 - ReleaseStock: a <b> & "c" \uFFFD \\#1\n {2}---/);
    expect(JSON.parse(json!)).to.deep.include({ passed: 1, failed: 1, notRun: 1, skipped: 0 });
    expect(github).to.match(/^::error file=order-process\.lambda-tests\.json,line=\d+,title=ReleaseStock%3A a <b> & "c" \uFFFD #1::variables\.stockReleased: expected false, got true\n/);
  });
});
