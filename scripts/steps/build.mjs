import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createProgress } from './createProgress.mjs';
import { ROOT } from './root.mjs';
import { runNode } from './run.mjs';

/** What the bundles are made of. */
const SOURCES = [
  'feel', 'connector', 'client', 'main', 'bridge', 'cli', 'playground', 'resources/icon.svg',
  'scripts/webpackParts.js', 'scripts/package', 'webpack.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'
];

/** Written after a build of everything; its time is the build's start. */
const STAMP = path.join(ROOT, 'dist/.built');

/** One for each configuration in webpack.config.js: how many lines `built …` there are to be. */
const BUNDLES = 5;

/**
 * What is built at once: webpack keeps one processor busy, and the client, which
 * Terser makes small, takes about as long as all others.
 */
const SHARES = [ 'client', 'others' ];

/** @returns {Promise<{ ok: boolean, output: string }>} */
export async function build({ onBuilt } = {}) {
  const started = new Date();
  const results = await Promise.all(SHARES.map(share => buildBundles(share, onBuilt)));
  const ok = results.every(result => result.ok);

  if (ok) {
    writeFileSync(STAMP, '');
    utimesSync(STAMP, started, started);
  }

  return { ok, output: results.map(({ output }) => output).join('') };
}

function buildBundles(share, onBuilt) {
  return runNode('scripts/steps/buildBundles.mjs', [ share ], {
    onLine: line => {
      const [ , name ] = /^built (.+)/.exec(line) ?? [];

      if (name) {
        onBuilt?.(name);
      }
    }
  });
}

/**
 * Builds where a source is newer than the last build.
 *
 * @param {(text: string) => void} say
 * @throws {Error} with webpack's own words where that fails
 */
export async function buildIfNeeded(say) {
  if (!isOutdated()) {
    return;
  }

  say('Building, which takes a while');

  const progress = createProgress('Built', BUNDLES);
  const { ok, output } = await build({ onBuilt: name => progress.step(name) });

  progress.end();

  if (!ok) {
    throw new Error(`The build failed:\n\n${output}`);
  }
}

function isOutdated() {
  const built = statSync(STAMP, { throwIfNoEntry: false });

  return !built || SOURCES.some(source => newestTime(path.join(ROOT, source)) > built.mtimeMs);
}

/** When a file, or anything in a folder, was last changed; a removed file changes its folder. */
function newestTime(file) {
  const stats = statSync(file, { throwIfNoEntry: false });

  if (!stats?.isDirectory()) {
    return stats?.mtimeMs ?? 0;
  }

  return readdirSync(file)
    .reduce((newest, entry) => Math.max(newest, newestTime(path.join(file, entry))), stats.mtimeMs);
}
