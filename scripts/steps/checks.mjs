import { runNode } from './run.mjs';

/** As `npm run lint`: style and walls, and what is exported and nobody uses (see knip.json). */
export async function lint() {
  const style = await runNode('node_modules/eslint/bin/eslint.js', [ '.', '--max-warnings', '0' ]);
  const unused = await runNode('node_modules/knip/bin/knip.js', [ '--no-progress' ]);

  return { ok: style.ok && unused.ok, output: style.output + unused.output };
}

/** As `npm run types`: the types of every room, each once (see tsconfig.json), then the rules that need them. */
export async function checkTypes() {
  const types = await runNode('node_modules/typescript/bin/tsc', [ '--build', '--pretty', 'false' ]);
  const rules = await runNode('node_modules/oxlint/bin/oxlint', [ '--max-warnings', '0' ]);

  return { ok: types.ok && rules.ok, output: types.output + rules.output };
}
