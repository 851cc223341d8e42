import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program from its start to its end.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Error} where it fails: what did not work must not be measured
 */
export async function runWhole(file, args, env = process.env) {
  const child = spawn(file, args, { env, stdio: [ 'ignore', 'ignore', 'inherit' ] });
  const [ code ] = await once(child, 'exit');

  if (code !== 0) {
    throw new Error(`${[ file, ...args ].join(' ')} ended with ${code}`);
  }
}
