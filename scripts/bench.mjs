import { readdirSync } from 'node:fs';

import { installPeers } from './bench/peers.mjs';
import { runMeasure } from './bench/runMeasure.mjs';
import { lineOf, writeResults } from './bench/table.mjs';
import { buildIfNeeded } from './steps/build.mjs';
import { installPackages } from './steps/installPackages.mjs';

/**
 * `npm run bench`: what the plugin costs, as ratios within one run. Each figure
 * stands beside a peer that is measured in turn with it, so a slow machine
 * slows both. Each file in `bench/rows` measures in a process of its own; one
 * that fails or overruns its time is said so, and the others go on.
 *
 * `npm run bench -- feel panel` measures those alone, `-- --short` with a tenth
 * of the rounds; both write nothing.
 */
const ROWS = new URL('./bench/rows/', import.meta.url);
const LIMIT_MS = 8 * 60_000;

/** One file's, unless it exports LIMIT_SECONDS. */
const USUAL_LIMIT_SECONDS = 45;

const isShort = process.argv.includes('--short');
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

await installPackages(say);
await buildIfNeeded(say);

const measures = await readMeasures();

await installPeers(measures.flatMap(({ peers }) => peers), say);
say(`Measuring, which takes at most ${LIMIT_MS / 60_000} minutes`);

const end = performance.now() + LIMIT_MS;
const rows = [];

for (const [ index, { name, limitMs } ] of measures.entries()) {
  say(`${index + 1} of ${measures.length}: ${name}`);

  for await (const row of runMeasure(name, { limitMs: Math.min(limitMs, end - performance.now()), isShort })) {
    rows.push(row);
    say(lineOf(row));
  }
}

if (wanted.length === 0 && !isShort) {
  writeResults(rows);
}

/** The wanted ones, or all, those that may take long last. */
async function readMeasures() {
  const names = readdirSync(ROWS).map(file => file.replace('.mjs', '')).sort();
  const chosen = names.filter(name => wanted.length === 0 || wanted.includes(name));
  const measures = await Promise.all(chosen.map(readMeasure));

  return measures.sort((a, b) => a.limitMs - b.limitMs);
}

async function readMeasure(name) {
  const { PEERS = [], LIMIT_SECONDS = USUAL_LIMIT_SECONDS } = await import(new URL(`${name}.mjs`, ROWS));

  return { name, peers: PEERS, limitMs: LIMIT_SECONDS * 1000 };
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
