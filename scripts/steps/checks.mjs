import { runNode } from './run.mjs';

/** @returns {Promise<{ ok: boolean, output: string }>} */
export function lint() {
  return runNode('node_modules/eslint/bin/eslint.js', [ '.', '--max-warnings', '0' ]);
}

/** The types of every room, each once: see tsconfig.json. */
export function checkTypes() {
  return runNode('node_modules/typescript/bin/tsc', [ '--build', '--pretty', 'false' ]);
}
