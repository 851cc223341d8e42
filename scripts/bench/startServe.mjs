import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/lambda-task.js', import.meta.url));

/**
 * The bridge as a process of its own: its address, token, process id, and how to stop it.
 *
 * @param {string[]} [options] of `lambda-task serve`
 */
export async function startServe(options = []) {
  const child = spawn(process.execPath, [ COMMAND, 'serve', '--json', ...options ], { stdio: [ 'ignore', 'pipe', 'inherit' ] });
  const [ line ] = await once(createInterface({ input: child.stdout }), 'line');

  return { ...JSON.parse(line), pid: child.pid, stop: () => child.kill() };
}
