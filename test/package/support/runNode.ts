import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;

  /** All of its environment but the PATH. */
  env?: Record<string, string>;
}

/** Runs Node with arguments, in an environment that knows nothing of this one's user. */
export async function runNode(args: string[], { cwd, env = {} }: RunOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...env },
    stdio: [ 'ignore', 'pipe', 'pipe' ]
  });
  const [ stdout, stderr, [ code ] ] = await Promise.all([ text(child.stdout), text(child.stderr), once(child, 'close') ]);

  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}
