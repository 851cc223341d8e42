import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './root.mjs';
import { runNode } from './run.mjs';

/** @returns {Promise<{ ok: boolean, output: string }>} */
export function lint() {
  return runNode('node_modules/eslint/bin/eslint.js', [ '.', '--max-warnings', '0' ]);
}

/** Checks the types of every room that `npm run types` names, and goes on where one has errors. */
export async function checkTypes() {
  let ok = true;
  let output = '';

  for (const room of readRooms()) {
    const result = await runNode('node_modules/typescript/bin/tsc', [ '-p', room, '--pretty', 'false' ]);

    ok &&= result.ok;
    output += result.output;
  }

  return { ok, output };
}

function readRooms() {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

  return [ ...scripts.types.matchAll(/tsc -p (\w+)/g) ].map(([ , room ]) => room);
}
