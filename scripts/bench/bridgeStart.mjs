import { execFileSync } from 'node:child_process';
import { startServe } from './startServe.mjs';
import { valueRow } from './statistics.mjs';

/** From the bridge's start to its address, and what it holds in memory while idle. */
export async function bridgeStart() {
  const starts = [];
  const memory = [];

  for (let round = 0; round < 10; round++) {
    const start = performance.now();
    const bridge = await startServe();

    starts.push(performance.now() - start);
    memory.push(...residentMegabytes(bridge.pid));
    bridge.stop();
  }

  return [
    valueRow('bridge, start to ready', starts, 'ms', 100),
    ...(memory.length ? [ valueRow('bridge, idle memory', memory, 'MB', 60) ] : [])
  ];
}

/** `ps` is on every system but Windows. */
function residentMegabytes(pid) {
  return process.platform === 'win32' ? [] : [ Number(execFileSync('ps', [ '-o', 'rss=', '-p', String(pid) ])) / 1024 ];
}
