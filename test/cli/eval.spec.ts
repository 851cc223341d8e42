import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lambdaTask, ROOT } from './lambdaTask';

describe('lambda-task eval', () => {

  it('says value and type', async () => {
    // when
    const { code, stdout } = await lambdaTask([ 'eval', 'sum(prices)', '--variables', '{"prices": [9.99, 5]}' ]);

    // then
    expect(code).to.equal(0);
    expect(stdout).to.match(/value {2}14.99\ntype {3}Number\n/);
  });

  it('says what the engine warns of, and takes the = of the Modeler', async () => {
    // when
    const { stdout } = await lambdaTask([ 'eval', '=missing + 1' ]);

    // then
    expect(stdout).to.match(/NO_VARIABLE_FOUND {2}No variable found with name 'missing'/);
    expect(stdout).to.contain('INVALID_TYPE');
  });

  it('says where an expression stops being FEEL, and exits with 1', async () => {
    // when
    const { code, stdout } = await lambdaTask([ 'eval', '1 +' ]);

    // then
    expect(code).to.equal(1);
    expect(stdout).to.match(/no FEEL .*Unexpected end of the expression in calculation \(at character 4\)/);
  });

  it('writes values as who takes them does', async () => {
    // when
    const outputs = await Promise.all([ 'engine', 'connector' ].map(who => lambdaTask([ 'eval', 'duration("P1D")', '--as', who, '--json' ])));

    // then
    expect(outputs.map(({ stdout }) => JSON.parse(stdout))).to.eql([
      { kind: 'value', value: 'P1D', type: 'DayTimeDuration', warnings: [] },
      { kind: 'value', value: 'PT24H', type: 'DayTimeDuration', warnings: [] }
    ]);
  });

  it('reads variables from a file, whose numbers keep their point', async () => {
    // given
    const folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
    const file = join(folder, 'variables.json');

    await writeFile(file, '{"x": 1.0, "y": 1e5, "z": 9007199254740993}');

    try {
      // when
      const { stdout } = await lambdaTask([ 'eval', '[string(x), string(y), string(z), x]', '--variables', `@${file}`, '--json' ]);

      // then
      expect(JSON.parse(stdout).value).to.eql([ '1.0', '100000.0', '9007199254740993', 1 ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('has a clock that can be set', async () => {
    // when
    const { stdout } = await lambdaTask([ 'eval', 'string(now())', '--now', '2026-03-04T05:06:07.089Z', '--json' ]);

    // then
    expect(JSON.parse(stdout).value).to.equal('2026-03-04T05:06:07.089@UTC');
  });

  it('refuses what it cannot work with', async () => {
    // when
    const ended = await Promise.all([
      [ 'eval' ], [ 'eval', '1', '2' ], [ 'eval', '1', '--now', 'never' ], [ 'eval', '1', '--variables', '[1]' ], [ 'eval', '1', '--as', 'me' ], [ 'eval', '1', '--jsonl' ]
    ].map(args => lambdaTask(args)));

    // then
    expect(ended.map(({ code }) => code)).to.eql([ 2, 2, 2, 2, 2, 2 ]);
    expect(ended.every(({ stderr }) => stderr.length > 20)).to.be.true;
  });

  describe('--jsonl', () => {

    it('answers line by line, in their order, whatever they are', async () => {
      // given
      const lines = [
        '{"expr":"a + 1","context":{"a":9007199254740992}}',
        'nonsense',
        '{"expr":"time(\\"10:30:00\\")","mode":"connector"}',
        '',
        '{"expr":"1 +"}',
        '{"expr":1}',
        '{"expr":"1","context":[]}',
        '{"expr":"1","mode":"me"}',
        '{"expr":"substring(\\"a\\", 9)"}',
        '{"expr":"\\"\u2028\\""}'
      ];

      // when
      const answers = await answersTo(lines.join('\n'));

      // then
      expect(answers[0]).to.equal('{"kind":"value","value":9007199254740993,"type":"Number","warnings":[]}');
      expect(answers.map(answer => JSON.parse(answer)).map(({ phase, value }) => phase ?? value)).to.eql([
        Number('9007199254740993'), 'crash', '10:30:00', 'crash', 'parse', 'crash', 'crash', 'crash', 'evaluate', '\u2028'
      ]);
    });

    it('goes on after an expression that would take for ever', async () => {
      // when
      const answers = await answersTo('{"expr":"count(for i in 1..90000 return for j in 1..90000 return 1)"}\r\n{"expr":"1"}\r\n');

      // then
      expect(answers.map(answer => JSON.parse(answer).phase)).to.eql([ 'time', undefined ]);
    });

    it('answers each line as it comes', async () => {
      // given
      const child = spawn(process.execPath, [ join(ROOT, 'dist/lambda-task.js'), 'eval', '--jsonl' ]);

      // when
      child.stdin.write('{"expr":"1"}\n{"expr":');
      const [ first ] = await once(child.stdout, 'data');

      child.stdin.end('"2"}');
      await once(child, 'exit');

      // then
      expect(String(first)).to.contain('"value":1');
    });

    async function answersTo(input: string): Promise<string[]> {
      const child = spawn(process.execPath, [ join(ROOT, 'dist/lambda-task.js'), 'eval', '--jsonl' ]);

      child.stdin.end(input);

      return (await text(child.stdout)).trimEnd().split('\n');
    }
  });
});
