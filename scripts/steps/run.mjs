import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { ROOT } from './root.mjs';

/** How long the output of a program that has ended may be kept open by what it started. */
const OUTPUT_MS = 5_000;

/**
 * Runs a program, in the project's folder where no other is named, and gathers what it says.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.shell]
 * @param {number} [options.timeoutMs]
 * @param {(line: string) => void} [options.onLine]
 *   is told each line of its output as it comes
 *
 * @returns {Promise<{ ok: boolean, output: string }>} never rejects; a program
 *   that cannot be started, fails or overruns its time is not ok
 */
export function run(file, args, { cwd = ROOT, env = process.env, shell = false, timeoutMs = 0, onLine } = {}) {
  return new Promise(resolve => {
    const child = spawn(file, args, { cwd, env, shell, stdio: [ 'ignore', 'pipe', 'pipe' ] });
    const chunks = [];
    let isLate = false;

    const timer = timeoutMs && setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    let outputTimer;

    for (const stream of [ child.stdout, child.stderr ]) {
      stream.on('data', chunk => {
        chunks.push(chunk);
      });

      if (onLine) {
        createInterface({ input: stream }).on('line', onLine);
      }
    }

    const end = (ok, remark = '') => {
      clearTimeout(timer);
      clearTimeout(outputTimer);
      resolve({ ok, output: Buffer.concat(chunks).toString('utf8') + remark });
    };

    const endWith = code => end(code === 0, isLate ? `${file} was stopped after ${timeoutMs / 1000} seconds\n` : '');

    child.on('error', error => end(false, `${file} could not be started: ${error.message}\n`));
    child.on('close', endWith);

    // `close` never comes where a process that it left behind holds its output
    child.on('exit', code => {
      outputTimer = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        endWith(code);
      }, OUTPUT_MS);
    });
  });
}

/**
 * Runs a script with this Node: no shell, no PATH, alike on every system.
 *
 * @param {string} script relative to the project's folder
 */
export function runNode(script, args, options) {
  return run(process.execPath, [ script, ...args ], options);
}
