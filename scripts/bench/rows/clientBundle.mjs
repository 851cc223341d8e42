import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ROOT } from '../../steps/root.mjs';
import { openBenchPage } from '../page/benchPage.mjs';
import { rounds, valueRow } from '../statistics.mjs';

/** What the Modeler's window loads: its size on the wire, and how long it takes to be evaluated. */
export async function* measure() {
  const client = await readFile(join(ROOT, 'dist/client.js'));

  yield valueRow('`dist/client.js`, gzipped', [ gzipSync(client).length / 1024 ], 'KB', 60);

  const bench = await openBenchPage();
  const evaluations = [];

  try {
    for (let round = 0; round < rounds(25); round++) {
      evaluations.push(await bench.evaluate());
    }
  } finally {
    await bench.close();
  }

  yield valueRow('`dist/client.js`, evaluated', evaluations, 'ms', 8);
}
