import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';
import { run } from '../steps/run.mjs';
import { runNpm } from '../steps/runNpm.mjs';

/** No part of the project's packages: what is measured beside the product never becomes a dependency of it. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/bench-peers');

/**
 * A public package to measure beside.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version its major, or more of it
 * @property {'npm' | 'pypi'} from
 *
 * @typedef {{ kind: 'there', folder: string } | { kind: 'missing', reason: string }} FoundPeer
 *   folder: an npm package's own; a virtual environment for one of PyPI
 */

/**
 * Installs what is not there yet; what cannot be had is told by `findPeer`.
 *
 * @param {Peer[]} peers
 * @param {(text: string) => void} say
 */
export async function installPeers(peers, say) {
  for (const peer of peers.filter(peer => !isDone(peer))) {
    say(`Installing ${peer.name} ${peer.version} to measure beside`);

    const { ok, output } = await INSTALLERS[peer.from](peer);

    writeFileSync(path.join(rootOf(peer), ok ? 'installed' : 'missing'), ok ? '' : reasonIn(output));
  }
}

/** @param {Peer} peer @returns {FoundPeer} */
export function findPeer(peer) {
  const root = rootOf(peer);

  if (existsSync(path.join(root, 'installed'))) {
    return { kind: 'there', folder: peer.from === 'npm' ? path.join(root, 'node_modules', peer.name) : root };
  }

  return { kind: 'missing', reason: `${peer.name} ${peer.version} cannot be installed: ${readFileSync(path.join(root, 'missing'), 'utf8')}` };
}

const INSTALLERS = {
  npm({ name, version }) {
    const root = rootOf({ name, version });

    mkdirSync(root, { recursive: true });
    writeFileSync(path.join(root, 'package.json'), '{ "private": true }\n');

    return runNpm([ 'install', '--prefix', root, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}` ]);
  },

  async pypi({ name, version }) {
    const root = rootOf({ name, version });

    mkdirSync(root, { recursive: true });

    const made = await run('python3', [ '-m', 'venv', root ]);

    return made.ok ? run(path.join(root, 'bin/pip'), [ 'install', '--quiet', `${name}==${version}.*` ]) : made;
  }
};

function isDone(peer) {
  return existsSync(path.join(rootOf(peer), 'installed'));
}

function rootOf({ name, version }) {
  return path.join(FOLDER, `${name}-${version}`);
}

/** The first line that says something. */
function reasonIn(output) {
  return output.trim().split('\n')[0] ?? 'no reason given';
}
