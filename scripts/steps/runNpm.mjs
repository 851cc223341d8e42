import { run, runNode } from './run.mjs';

/**
 * npm as it runs this script, or else the one on the PATH, which on Windows is a batch file.
 *
 * @param {string[]} args
 * @param {object} [options] see run
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;

  return npm?.endsWith('.js')
    ? runNode(npm, args, options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}
