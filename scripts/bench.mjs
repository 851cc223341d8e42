/**
 * `npm run bench`: what the plugin costs, as ratios within one run. Each figure
 * stands beside a peer that is measured in turn with it, so a slow machine
 * slows both.
 */
import { buildIfNeeded } from './steps/build.mjs';
import { installPackages } from './steps/installPackages.mjs';

const MEASURES = [ 'warmRun', 'commandLine', 'panel', 'clientBundle', 'bridgeStart' ];

await installPackages(say);
await buildIfNeeded(say);

for (const name of process.argv.length > 2 ? process.argv.slice(2) : MEASURES) {
  const { [name]: measure } = await import(`./bench/${name}.mjs`);

  for (const line of await measure()) {
    say(line);
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
