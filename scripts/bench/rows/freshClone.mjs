import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from '../../steps/root.mjs';
import { run } from '../../steps/run.mjs';
import { lateRow, milliseconds, ratioRow, timeLeft, valueRow } from '../statistics.mjs';

/** The suites alone may take three minutes; this file is measured last, with what is left of the bench's time. */
export const LIMIT_SECONDS = 420;

const IS_SHORT = Boolean(process.env.BENCH_SHORT);

const TEST_GOAL_SECONDS = 180;

/** For what comes after the suites: the row, and the clone's end. */
const MARGIN_MS = 5_000;

const LATE = 'late';

/** What a newcomer waits for, once, in a clone of what is committed: `npm start`, then `npm test`. */
export async function* measure() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-clone-'));

  try {
    await inShell(ROOT, 'git', [ 'clone', '--quiet', ROOT, folder ]);

    const installing = await milliseconds(() => inShell(folder, 'npm', [ 'ci', '--no-audit', '--no-fund' ]));

    await rm(path.join(folder, 'node_modules'), { recursive: true });

    const starting = await milliseconds(() => untilPlayground(folder));

    yield ratioRow('`npm start` in a fresh clone, to the playground', '`npm ci` alone', [ [ starting / 1000, installing / 1000 ] ], 2, 's');

    if (!IS_SHORT) {
      yield await testRow(folder);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where the suites need longer than there is time, that is the row. */
async function testRow(folder) {
  const what = '`npm test`, packages installed';
  const timeoutMs = Math.max(timeLeft() - MARGIN_MS, 1);
  const start = performance.now();
  const code = await testsIn(folder, timeoutMs);

  if (code === LATE) {
    return lateRow(what, timeoutMs / 1000, TEST_GOAL_SECONDS);
  }

  if (code !== 0) {
    throw new Error(`npm test ended with ${code}`);
  }

  return valueRow(what, [ (performance.now() - start) / 1000 ], 's', TEST_GOAL_SECONDS);
}

/** In a group of its own where there are groups, so that browsers and suites end with it. */
async function testsIn(cwd, timeoutMs) {
  const isWindows = process.platform === 'win32';
  const child = spawn('npm', [ 'test' ], { cwd, shell: isWindows, detached: !isWindows, stdio: 'ignore' });
  const { pid = 0 } = child;
  const late = setTimeout(() => process.kill(isWindows ? pid : -pid, 'SIGKILL'), timeoutMs);
  const [ code ] = await once(child, 'exit');

  clearTimeout(late);

  return code ?? LATE;
}

async function inShell(cwd, file, args) {
  const { ok, output } = await run(file, args, { cwd, shell: process.platform === 'win32' });

  if (!ok) {
    throw new Error(`${file} ${args[0]}: ${output.trim().split('\n').at(-1)}`);
  }
}

/** Until it prints its address. */
async function untilPlayground(cwd) {
  const child = spawn('npm', [ 'start', '--', '--no-open', '--port', '0' ], { cwd, shell: process.platform === 'win32', stdio: [ 'ignore', 'pipe', 'inherit' ] });

  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('http://127.0.0.1:')) {
      child.kill();
      await once(child, 'exit');

      return;
    }
  }

  throw new Error('npm start ended before the playground was there');
}
