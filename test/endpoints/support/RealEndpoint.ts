import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { eventually } from '../../bridge/helper/eventually';

/** A program that stands for AWS Lambda on this machine, as its users start it. */
export class RealEndpoint {
  private constructor(readonly url: string, private readonly child: ChildProcess) {}

  /** Resolves when it answers at its address, whatever it answers. */
  static async start(
    url: string, command: string, args: string[], options: { cwd?: string; env?: Record<string, string> } = {}
  ): Promise<RealEndpoint> {
    const child = spawn(command, args, { ...options, env: { ...process.env, ...options.env }, stdio: [ 'ignore', 'pipe', 'pipe' ] });
    let output = '';

    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });

    await eventually(`${command} answers`, () => isThere(url, child)).catch((cause: unknown) => {
      child.kill('SIGKILL');
      throw new Error(`It did not start: ${output}`, { cause });
    });

    return new RealEndpoint(url, child);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

/** @throws {Error} where it cannot come to be, for the program has ended */
async function isThere(url: string, { exitCode }: ChildProcess): Promise<boolean> {
  if (exitCode !== null) {
    throw new Error(`It ended with code ${exitCode}`);
  }

  return fetch(url).then(() => true, () => false);
}
