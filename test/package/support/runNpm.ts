import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import type { Ended } from './runNode';
import { temporaryFolder } from './temporaryFolder';

/** Runs npm in a folder, with a cache and settings of its own: an empty machine's. */
export async function runNpm(args: string[], cwd: string): Promise<Ended> {
  const home = temporaryFolder();
  const child = spawn('npm', args, {
    cwd,
    shell: process.platform === 'win32',
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, HOME: home, USERPROFILE: home, npm_config_cache: home, npm_config_update_notifier: 'false' },
    stdio: [ 'ignore', 'pipe', 'pipe' ]
  });
  const [ stdout, stderr, [ code ] ] = await Promise.all([ text(child.stdout), text(child.stderr), once(child, 'close') ]);

  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}
