import { run } from '../steps/run.mjs';

const TIMEOUT_MS = 20000;

/**
 * Whether a browser starts here: a downloaded one may lack libraries of the
 * system. On Windows, where asking for the version would open a window, its
 * being there is enough.
 */
export async function canRun(file) {
  return process.platform === 'win32' || (await run(file, [ '--version' ], { timeoutMs: TIMEOUT_MS })).ok;
}
