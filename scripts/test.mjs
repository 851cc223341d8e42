import os from 'node:os';

import { findBrowser } from './findBrowser.mjs';
import { build } from './steps/build.mjs';
import { checkNode } from './steps/checkNode.mjs';
import { checkTypes, lint } from './steps/checks.mjs';
import { installPackages } from './steps/installPackages.mjs';
import { runSteps } from './steps/runSteps.mjs';
import { runClientSuite, runEndToEndSuite, runFidelity, runLogicSuite, runProcessSuite } from './steps/suites.mjs';

/** Suites wait for processes and browsers a good part of their time, in which another can go on. */
const LANES = Math.min(os.availableParallelism() + 1, 4);

/** The longest first, as far as they can; what is short comes before where they cannot yet, and at the end. */
const STEPS = [
  { name: 'build', work: build },
  { name: 'lint', work: lint },
  { name: 'browser', work: () => findBrowser(say).then(toResult) },
  { name: 'end-to-end suite', work: () => inBrowser(runEndToEndSuite), needs: [ 'build', 'browser' ] },
  { name: 'process suite', work: runProcessSuite, needs: [ 'build' ] },
  { name: 'types', work: checkTypes },
  { name: 'client suite', work: () => inBrowser(runClientSuite), needs: [ 'browser' ] },
  { name: 'logic suite', work: runLogicSuite },
  { name: 'fidelity', work: runFidelity }
];

/** Where the browser is, once it is found. */
let browser;

/**
 * `npm test`: installs what is missing, checks, builds and runs every suite, also
 * where another one failed. The last line has the sums; a check, a build or a suite
 * that broke off counts as one failure.
 */
async function test() {
  checkNode();
  await installPackages(say);

  const sums = { passed: 0, failed: 0 };

  await runSteps(STEPS, LANES, step => runStep(step, sums));

  return sums;
}

async function runStep({ name, work }, sums) {
  const started = performance.now();
  const { ok = true, passed = 0, failed = ok ? 0 : 1, output } = await work().catch(brokenOff);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);

  sums.passed += passed;
  sums.failed += failed;

  say(`${failed ? '✖' : '✔'} ${name}${passed ? `: ${passed} passed, ${failed} failed` : ''} (${seconds} s)`);

  if (failed) {
    say(`\n${output.trim()}\n`);
  }
}

async function inBrowser(suite) {
  return browser ? suite(browser) : { ok: false, output: 'There is no browser to run it in.' };
}

function toResult(found) {
  browser = found.path;

  return { ok: found.kind === 'found', output: found.message };
}

function brokenOff(error) {
  return { ok: false, output: error.stack };
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
