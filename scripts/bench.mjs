/**
 * What the plugin costs, as ratios within one run: each figure stands beside a
 * peer that is measured in turn with it, so a slow machine slows both.
 */
import { clientBundle } from './bench/clientBundle.mjs';
import { commandLine } from './bench/commandLine.mjs';
import { bridgeStart } from './bench/bridgeStart.mjs';
import { panel } from './bench/panel.mjs';
import { warmRun } from './bench/warmRun.mjs';
import { prepare } from './prepare.mjs';

await prepare();

for (const measure of [ warmRun, commandLine, panel, clientBundle, bridgeStart ]) {
  for (const line of await measure()) {
    process.stdout.write(`${line}\n`);
  }
}
