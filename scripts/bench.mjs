import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { documentOf, lineOf, machine } from './bench/table.mjs';
import { buildIfNeeded } from './steps/build.mjs';
import { installPackages } from './steps/installPackages.mjs';
import { ROOT } from './steps/root.mjs';

/**
 * `npm run bench`: what the plugin costs, as ratios within one run. Each figure
 * stands beside a peer that is measured in turn with it, so a slow machine
 * slows both. `npm run bench -- feel panel` measures those alone, and writes nothing.
 */
const MEASURES = [ 'warmRun', 'commandLine', 'bridgeStart', 'panel', 'clientBundle', 'feel' ];
const OUT = path.join(ROOT, 'bench');

await installPackages(say);
await buildIfNeeded(say);

const wanted = process.argv.slice(2);
const rows = [];

for (const name of wanted.length > 0 ? wanted : MEASURES) {
  const { [name]: measure } = await import(`./bench/${name}.mjs`);

  for (const row of await measure()) {
    rows.push(row);
    say(lineOf(row));
  }
}

if (wanted.length === 0) {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'results.json'), `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
  writeFileSync(path.join(OUT, 'README.md'), documentOf(rows));
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
