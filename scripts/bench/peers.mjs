import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';
import { runNpm } from '../steps/runNpm.mjs';

/** No part of the project's packages: what is measured beside the product never becomes a dependency of it. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/bench-peers');

/**
 * A public package to measure beside, installed once.
 *
 * @param {string} name
 * @param {string} version
 * @returns {Promise<{ kind: 'there', folder: string } | { kind: 'missing', reason: string }>}
 */
export async function peer(name, version) {
  const root = path.join(FOLDER, `${name}-${version}`);
  const folder = path.join(root, 'node_modules', name);

  if (!existsSync(path.join(folder, 'package.json'))) {
    mkdirSync(root, { recursive: true });
    writeFileSync(path.join(root, 'package.json'), '{ "private": true }\n');

    const { ok, output } = await runNpm([ 'install', '--prefix', root, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}` ]);

    if (!ok) {
      return { kind: 'missing', reason: `${name} ${version} cannot be installed: ${output.trim().split('\n')[0]}` };
    }
  }

  return { kind: 'there', folder };
}
