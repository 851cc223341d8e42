import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ROOT } from '../steps/root.mjs';
import { openBenchPage } from './benchPage.mjs';
import { valueRow } from './statistics.mjs';

const ROUNDS = 15;

/** What the Modeler's window loads: its size on the wire, and how long it takes to be evaluated. */
export async function clientBundle() {
  const client = await readFile(join(ROOT, 'dist/client.js'));
  const bench = await openBenchPage();
  const evaluations = [];

  try {
    for (let round = 0; round < ROUNDS; round++) {
      evaluations.push(await bench.evaluate());
    }
  } finally {
    await bench.close();
  }

  return [
    valueRow('`dist/client.js`, gzipped', [ gzipSync(client).length / 1024 ], 'KB', 60),
    valueRow('`dist/client.js`, evaluated', evaluations, 'ms', 8)
  ];
}
