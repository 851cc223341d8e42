import { execFileSync } from 'node:child_process';
import { startServe } from '../startServe.mjs';
import { rounds, valueRow } from '../statistics.mjs';

/** From the bridge's start to its address, and what it holds in memory while idle. */
export async function* measure() {
  const starts = [];
  const memory = [];

  for (let round = 0; round < rounds(15); round++) {
    const start = performance.now();
    const bridge = await startServe();

    starts.push(performance.now() - start);
    memory.push(...residentMegabytes(bridge.pid));
    bridge.stop();
  }

  yield valueRow('bridge, start to ready', starts, 'ms', 100);

  if (memory.length > 0) {
    yield valueRow('bridge, idle memory', memory, 'MB', 60);
  }
}

/** `ps` is on every system but Windows. */
function residentMegabytes(pid) {
  return process.platform === 'win32' ? [] : [ Number(execFileSync('ps', [ '-o', 'rss=', '-p', String(pid) ])) / 1024 ];
}
