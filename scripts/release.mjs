import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { readProjectJson } from './package/packageJson.mjs';
import { releaseNotes } from './package/releaseNotes.mjs';
import { ROOT } from './steps/root.mjs';
import { runNode } from './steps/run.mjs';
import { runNpm } from './steps/runNpm.mjs';

/**
 * Makes what a release consists of: the plugin's zip, the npm package of
 * the command line, SHA256SUMS of both, and NOTES.md from the CHANGELOG.
 *
 *   --tag <tag>      must be `v` and the version in package.json; not asked without it
 *   --out <folder>   `release` unless told
 */
async function release() {
  const { values } = parseArgs({ options: { tag: { type: 'string' }, out: { type: 'string', default: 'release' } } });
  const { version } = readProjectJson();
  const out = path.resolve(ROOT, values.out);

  if (values.tag !== undefined && values.tag !== `v${version}`) {
    throw new Error(`The tag ${values.tag} is not the version in package.json, which is ${version}.`);
  }

  // fails where there are none, before anything is made
  const notes = releaseNotes(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'), version);

  mkdirSync(out, { recursive: true });
  await make('scripts/package.mjs', [ '--out', out ]);
  await packNpm(out);
  writeFileSync(path.join(out, 'NOTES.md'), notes);
  writeFileSync(path.join(out, 'SHA256SUMS'), checksums(out));

  process.stdout.write(`The release ${version} is in ${out}.\n`);
}

async function make(script, args) {
  const { ok, output } = await runNode(script, args);

  if (!ok) {
    throw new Error(output.trim());
  }
}

/** `files` in package.json says what is in it; the zip has just built it. */
async function packNpm(out) {
  const { ok, output } = await runNpm([ 'pack', '--ignore-scripts', '--pack-destination', out, '--loglevel=error' ]);

  if (!ok) {
    throw new Error(`npm could not pack the command line.\n\n${output}`);
  }
}

/** As `sha256sum --check` reads them. */
function checksums(folder) {
  return readdirSync(folder)
    .filter(file => /\.(zip|tgz)$/.test(file))
    .sort()
    .map(file => `${createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex')}  ${file}\n`)
    .join('');
}

release().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
