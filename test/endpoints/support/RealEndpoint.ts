import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

const START_SECONDS = 60;

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

    for (const end = Date.now() + START_SECONDS * 1000; !await answers(url);) {
      if (Date.now() > end || child.exitCode !== null) {
        child.kill('SIGKILL');
        throw new Error(`It did not start: ${output}`);
      }

      await setTimeout(100);
    }

    return new RealEndpoint(url, child);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(() => true, () => false);
}
