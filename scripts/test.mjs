import { findBrowser } from './findBrowser.mjs';
import { build } from './steps/build.mjs';
import { checkNode } from './steps/checkNode.mjs';
import { checkTypes, lint } from './steps/checks.mjs';
import { installPackages } from './steps/installPackages.mjs';
import { runClientSuite, runEndToEndSuite, runFidelity, runNodeSuite } from './steps/suites.mjs';

/**
 * `npm test`: installs what is missing, checks, builds and runs every suite,
 * later ones also where an earlier one failed. The last line has the sums; a
 * check, a build or a suite that broke off counts as one failure.
 */
async function test() {
  checkNode();
  await installPackages(say);

  const sums = { passed: 0, failed: 0 };
  const step = (name, work) => runStep(name, work, sums);

  // what takes processors runs side by side, what takes time runs alone
  await Promise.all([
    step('lint', async () => toCounts(await lint())).then(() => step('types', async () => toCounts(await checkTypes()))),
    step('build', async () => toCounts(await build()))
  ]);

  await step('node suite', runNodeSuite);
  await step('fidelity', runFidelity);

  const browser = await step('browser', async () => {
    const found = await findBrowser(say);

    return { passed: 0, failed: found.kind === 'found' ? 0 : 1, output: found.message, ...found };
  });

  if (browser.path) {
    await step('client suite', () => runClientSuite(browser.path));
    await step('end-to-end suite', () => runEndToEndSuite(browser.path));
  }

  return sums;
}

async function runStep(name, work, sums) {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);

  sums.passed += result.passed;
  sums.failed += result.failed;

  say(`${result.failed ? '✖' : '✔'} ${name}${describeCounts(result)} (${seconds} s)`);

  if (result.failed) {
    say(`\n${result.output.trim()}\n`);
  }

  return result;
}

function describeCounts({ passed, failed }) {
  return passed ? `: ${passed} passed, ${failed} failed` : '';
}

function toCounts({ ok, output }) {
  return { passed: 0, failed: ok ? 0 : 1, output };
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function end({ passed, failed }) {
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

test().then(end, error => {
  say(error.message);
  end({ passed: 0, failed: 1 });
});
