import { expect } from 'chai';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../bridge/helper/eventually';
import { ROOT, startLambdaTask } from '../lambdaTask';

const CASE = { name: 'puts the goods back', task: 'ReleaseStock', expect: { verdict: 'completed' } };
const WAITING = 'Waiting for changes';

describe('lambda-task test --watch', () => {

  let folder: string;
  let child: ChildProcess | undefined;
  let said: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
    said = '';
    await cp(join(ROOT, 'resources/examples/order-process.bpmn'), join(folder, 'order.bpmn'));
    await mkdir(join(folder, 'functions/release-stock'), { recursive: true });
    await answer('{ "released": true }');
    await write({ ...CASE, mock: { payload: { released: true } } });
  });

  afterEach(async () => {
    if (child && child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'close');
    }

    await rm(folder, { recursive: true });
  });

  const write = (...cases: object[]) => writeFile(join(folder, 'order.lambda-tests.json'), JSON.stringify({ version: 1, cases }));
  const answer = (json: string) => writeFile(join(folder, 'functions/release-stock/index.mjs'), `export const handler = async () => (${json});`);

  /** Begins to watch, and waits for the first run. */
  async function start(...paths: string[]): Promise<void> {
    const started = startLambdaTask([ 'test', ...paths, '--watch', '--functions', join(folder, 'functions') ], folder);

    child = started;
    started.stdout.on('data', (text: Buffer) => (said += text.toString()));
    started.stderr.on('data', (text: Buffer) => (said += text.toString()));
    await eventually(`it ran: ${said}`, () => said.includes(WAITING));
    said = '';
  }

  /** Waits until the cases have been run again. */
  async function ranAgain(text: string): Promise<void> {
    await eventually(`it said ${text}: ${said}`, () => said.includes(text));
    await eventually(`it waited: ${said}`, () => said.slice(said.lastIndexOf(text)).includes(WAITING));
    said = '';
  }

  it('runs again when the cases change, and when an editor puts a new file in their place', async () => {
    // given
    await start('order.bpmn');

    // when
    await write({ ...CASE, mock: { timeout: true } });

    // then
    await ranAgain('1 failed');

    // when
    await writeFile(join(folder, 'new.tmp'), JSON.stringify({ version: 1, cases: [ { ...CASE, mock: { payload: {} } } ] }));
    await rename(join(folder, 'new.tmp'), join(folder, 'order.lambda-tests.json'));

    // then
    await ranAgain('1 passed');
  });

  it('runs again when the diagram changes, and goes on where it is broken meanwhile', async () => {
    // given
    const diagram = join(folder, 'order.bpmn');
    const xml = await readFile(diagram, 'utf8');

    await start();

    // when
    await writeFile(diagram, '<broken');
    await ranAgain('no BPMN diagram');
    await writeFile(diagram, xml);

    // then
    await ranAgain('1 passed');
  });

  it('runs again when a function changes', async () => {
    // given
    await write({ ...CASE, expect: { verdict: 'completed', variables: { equal: { stockReleased: true } } } });
    await start('order.bpmn');

    // when
    await answer('{ "released": false }');

    // then
    await ranAgain('1 failed');
  });

  it('finds the cases of a diagram that is new in a folder', async () => {
    // given
    await start('.');

    // when
    await writeFile(join(folder, 'other.bpmn'), await readFile(join(folder, 'order.bpmn')));
    await writeFile(join(folder, 'other.lambda-tests.json'), JSON.stringify({ version: 1, cases: [ { ...CASE, mock: { payload: {} } } ] }));

    // then
    await ranAgain('2 passed');
  });

  it('ends with 0 at Ctrl-C', async () => {
    // given
    await start();

    // when
    child?.kill('SIGINT');

    const [ code ] = await once(child!, 'close');

    // then
    expect(code).to.equal(0);
  });
});
