import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { missingRow } from './statistics.mjs';

/** How long a process may take to end its browser. */
const ENDING_MS = 5_000;

const SCRIPT = fileURLToPath(new URL('./measureRows.mjs', import.meta.url));

/**
 * Measures one file of `rows` in a process of its own, and ends that with all that it started.
 *
 * @param {string} name
 * @param {{ limitMs: number, isShort: boolean }} options
 * @returns {AsyncGenerator<import('./statistics.mjs').Row>} each as it is measured; where it fails or
 *   takes too long, a last one that says so
 */
export async function* runMeasure(name, { limitMs, isShort }) {

  // a group of its own where there are groups, so that bridges and functions end with it
  const child = fork(SCRIPT, [ name ], { detached: process.platform !== 'win32', env: { ...process.env, BENCH_SHORT: isShort ? '1' : '', BENCH_LIMIT_MS: String(Math.round(limitMs)) } });
  const messages = gather(child, limitMs);
  const killChild = () => kill(child);

  process.once('exit', killChild);

  try {
    for await (const { row, failure } of messages) {
      yield row ?? missingRow(name, '', '', failure);
    }
  } finally {
    await endBrowser(child);
    killChild();
    process.off('exit', killChild);
  }
}

/** What the process sends until it is done, has died or is late. */
async function* gather(child, limitMs) {
  const late = AbortSignal.timeout(Math.max(Math.round(limitMs), 1));

  try {
    for await (const [ message ] of on(child, 'message', { signal: late, close: [ 'exit' ] })) {
      if (message.isDone) {
        return;
      }

      yield message;
    }

    yield { failure: `the measuring process ended with ${child.exitCode ?? child.signalCode}` };
  } catch (error) {
    yield { failure: late.aborted ? `not done within ${Math.round(limitMs / 1000)} s` : error.message };
  }
}

/** A browser is in a group of its own: whoever started it closes it when told to end. */
async function endBrowser(child) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit', { signal: AbortSignal.timeout(ENDING_MS) }).catch(() => undefined);
  }
}

function kill({ pid }) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {

    // gone already
  }
}
