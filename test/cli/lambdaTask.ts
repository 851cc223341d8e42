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

export interface Circumstances {
  cwd?: string;
  env?: Record<string, string>;

  /** What it reads from standard input; nothing unless told. */
  stdin?: string;
}

/** Runs the built command as a process of its own, away from the project. */
export function lambdaTask(args: string[], circumstances: Circumstances = {}): Promise<Ended> {
  return runProgram(process.execPath, [ join(ROOT, 'dist/lambda-task.js'), ...args ], circumstances);
}

/** Runs a program that runs the built command. */
export async function runProgram(program: string, args: string[], { cwd = '/', env = {}, stdin = '' }: Circumstances = {}): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });

  // it may end before it has read all
  child.stdin.on('error', () => undefined).end(stdin);

  const [ stdout, stderr, [ code ] ] = await Promise.all([ text(child.stdout), text(child.stderr), once(child, 'exit') ]);

  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}

export function startLambdaTask(args: string[], cwd = '/', env: Record<string, string> = {}) {
  return spawn(process.execPath, [ join(ROOT, 'dist/lambda-task.js'), ...args ], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: [ 'ignore', 'pipe', 'pipe' ]
  });
}
