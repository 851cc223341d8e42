import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { runNode } from './run.mjs';

const MOCHA = 'node_modules/mocha/bin/mocha.js';
const KARMA = 'node_modules/karma/bin/karma';

/** Together all of `npm run test:node`: a new folder of specs belongs to the second at once. */
const LOGIC_SPECS = 'test/{connector,contract,feel}/**/*.spec.ts';
const PROCESS_SPECS = 'test/!(client|connector|contract|e2e|endpoints|feel)/**/*.spec.ts';
const END_TO_END_SPECS = 'test/e2e/**/*.spec.ts';

const REPORTER = 'scripts/reporters/CountingReporter.js';

/** Far more than any suite takes on two processors: one that hangs is a failure that says where. */
const SUITE_MS = 30 * 60_000;

/** What every suite gets: the output is gathered, and colours would be noise in it. */
const ENVIRONMENT = { ...process.env, NO_COLOR: '1' };

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed at least 1 where the suite broke off, or held no test
 * @property {string} output
 */

/** Pure logic, which takes a processor. */
export function runLogicSuite() {
  return runMocha([ LOGIC_SPECS ]);
}

/** Bridge, command line, main process and package, which mostly wait for processes. */
export function runProcessSuite() {
  return runMocha([ PROCESS_SPECS ]);
}

/** Our answers beside the real ones of the tables in `test/fidelity`; each row counts. */
export async function runFidelity() {
  const { ok, output } = await runNode('node_modules/tsx/dist/cli.mjs', [ 'test/fidelity/main.ts' ], {
    timeoutMs: SUITE_MS,
    env: ENVIRONMENT
  });
  const sums = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  const [ passed, failed ] = [ Number(sums?.[1] ?? 0), Number(sums?.[2] ?? 0) ];

  return { passed, failed: ok && passed > 0 ? failed : Math.max(failed, 1), output };
}

/** The client, in a real browser. */
export function runClientSuite(browser) {
  return runSuite(file => runNode(KARMA, [ 'start', 'test/karma.config.js', '--single-run', '--no-colors', '--reporters', 'dots,counts' ], {
    timeoutMs: SUITE_MS,
    env: { ...ENVIRONMENT, CHROME_BIN: browser, KARMA_COUNTS: file }
  }));
}

/** The playground, driven as a user would. */
export function runEndToEndSuite(browser) {
  return runMocha([ '--config', 'test/e2e/.mocharc.json', END_TO_END_SPECS ], { CHROME_BIN: browser });
}

function runMocha(args, environment = {}) {
  return runSuite(file => runNode(MOCHA, [ ...args, '--reporter', REPORTER, '--reporter-option', `file=${file}` ], {
    timeoutMs: SUITE_MS,
    env: { ...ENVIRONMENT, ...environment }
  }));
}

/** @returns {Promise<SuiteResult>} */
async function runSuite(start) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'suite-'));
  const file = path.join(folder, 'counts.json');

  try {
    const { ok, output } = await start(file);
    const { passed, failed, running } = readCounts(file);
    const isSound = ok && passed > 0 && !running;

    return {
      passed,
      failed: isSound ? failed : Math.max(failed, 1),
      output: running ? `${output}\nIt broke off in: ${running}\n` : output
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {

    // the suite ended before it could count
    return { passed: 0, failed: 0 };
  }
}
