import { expect } from 'chai';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { lambdaTask } from '../lambdaTask';
import { BAD, casesFolder, EXAMPLES, GOOD } from './casesFolder';

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
    expect(junit).to.contain('<testcase classname="order-process.ReleaseStock" name="puts the goods back"');
    expect(github).to.match(/^::error file=order-process\.lambda-tests\.json,line=\d+,title=ReleaseStock%3A a <b> & "c" \uFFFD #1::variables\.stockReleased: expected false, got true\n/);
  });

  it('writes a report to its file beside --json', async () => {
    // given
    await write(GOOD);

    // when
    const { stdout } = await test('--json', '--reporter', 'tap=tap.txt');

    // then
    expect(JSON.parse(stdout)).to.include({ passed: 1 });
    expect(await readFile(join(folder.path, 'tap.txt'), 'utf8')).to.match(/^TAP/);
  });

  it('annotates the very line of a case, in a path that is the repository\'s', async () => {
    // given
    const cases = { version: 1, cases: [ GOOD, { ...BAD, name: 'h\u00e4lt', task: 'PriceOrder' }, { ...BAD, name: 'h\u00e4lt' } ] };
    const text = `\uFEFF${JSON.stringify(cases, null, 1).replaceAll('\u00e4', '\\u00e4').replaceAll('\n', '\r\n')}`;
    const lines = text.split('\n').flatMap((line, index) => line.includes('h\\u00e4lt') ? [ index + 1 ] : []);

    await writeFile(folder.file, text);

    // when
    const { stdout } = await lambdaTask([ 'test', '--reporter', 'github' ], { cwd: folder.path, env: { GITHUB_WORKSPACE: dirname(folder.path) } });

    // then
    const place = `${basename(folder.path)}/order-process.lambda-tests.json`;

    expect(stdout.split('\n').map(line => /^::error (file=.*,line=\d+),/.exec(line)?.[1])).to.eql([ ...lines.map(line => `file=${place},line=${line}`), undefined ]);
  });

  for (const others of [ true, false ]) {
    it(`tells in every report of a file that cannot be read, ${others ? 'and runs the others' : 'where it is the only one'}`, async () => {
      // given
      await cp(join(EXAMPLES, 'order-process.bpmn'), join(folder.path, 'broken.bpmn'));
      await writeFile(join(folder.path, 'broken.lambda-tests.json'), '{\n<<<<<<< HEAD\n');

      if (others) {
        await write(GOOD);
      }

      // when
      const { code, stdout, stderr } = await test('--reporter', 'spec', ...[ 'junit', 'tap', 'json', 'github' ].flatMap(name => [ '--reporter', `${name}=${name}.txt` ]));
      const [ junit, tap, json, github ] = await Promise.all([ 'junit', 'tap', 'json', 'github' ].map(name => readFile(join(folder.path, `${name}.txt`), 'utf8')));
      const number = others ? 2 : 1;

      // then
      expect(code).to.equal(2);
      expect(others ? stdout : stderr).to.match(/broken\.lambda-tests\.json:2:1 A merge conflict is left here/);
      expect(others ? stderr : stdout).to.equal('');
      expect(junit).to.match(new RegExp(`<testsuites name="lambda-task" tests="${number}" failures="0" errors="1"`))
        .and.match(/<testcase classname="broken" name="can be read" file="broken\.lambda-tests\.json" time="0\.000"><error type="badCases" message="broken\.lambda-tests\.json:2:1 A merge/);
      expect(tap).to.contain(`1..${number}\n`).and.contain(`not ok ${number} - broken.lambda-tests.json\n  ---\n  file: "broken.lambda-tests.json"\n  messages:\n    - "broken`);
      expect(JSON.parse(json!).unreadable).to.have.length(1).with.nested.property('[0].line', 2);
      expect(github).to.match(/^::error file=broken\.lambda-tests\.json,line=2,title=Test cases that cannot be read::broken/);
    });
  }
});
