import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = join(__dirname, '../..');
export const EXAMPLE = join(ROOT, 'resources/examples/order-process.bpmn');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a process of its own, away from the project. */
export async function lambdaTask(args: string[], { cwd = '/', env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  const child = startLambdaTask(args, cwd, env);
  const [ stdout, stderr, [ code ] ] = await Promise.all([ text(child.stdout), text(child.stderr), once(child, 'exit') ]);

  return { code, stdout, stderr };
}

export function startLambdaTask(args: string[], cwd = '/', env: Record<string, string> = {}) {
  return spawn(process.execPath, [ join(ROOT, 'dist/lambda-task.js'), ...args ], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: [ 'ignore', 'pipe', 'pipe' ]
  });
}
