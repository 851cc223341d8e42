import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** `lambda-task serve` in a process of its own, with the functions that lie beside it. */
export class ServeProcess {
  private constructor(private readonly child: ChildProcess, readonly address: Record<'url' | 'token', string>) {}

  /** @param command the built `lambda-task.js` */
  static async start(command: string): Promise<ServeProcess> {
    const child = spawn(process.execPath, [ command, 'serve', '--json' ], { stdio: [ 'ignore', 'pipe', 'inherit' ] });
    const [ line ] = await once(createInterface({ input: child.stdout }), 'line');
    const { url, token } = JSON.parse(line);

    return new ServeProcess(child, { url, token });
  }

  /** Stops it as Ctrl-C does. */
  async stop(): Promise<void> {
    this.child.kill('SIGINT');
    await once(this.child, 'close');
  }
}
