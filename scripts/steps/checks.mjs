import { runNode } from './run.mjs';

/** @returns {Promise<{ ok: boolean, output: string }>} */
export function lint() {
  return runNode('node_modules/eslint/bin/eslint.js', [ '.', '--max-warnings', '0' ]);
}

/** As `npm run types`: the types of every room, each once (see tsconfig.json), then the rules that need them. */
export async function checkTypes() {
  const types = await runNode('node_modules/typescript/bin/tsc', [ '--build', '--pretty', 'false' ]);
  const rules = await runNode('node_modules/oxlint/bin/oxlint', [ '--max-warnings', '0' ]);

  return { ok: types.ok && rules.ok, output: types.output + rules.output };
}
