import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';

const SERVER = path.resolve('dist/playground-server.js');

/** The built playground in a process of its own, as `npm start` runs it. */
export class PlaygroundProcess {
  private said = '';

  private constructor(private readonly child: ChildProcessByStdio<null, Readable, Readable>) {
    for (const stream of [ child.stdout, child.stderr ]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  /**
   * @param functions the folder of the functions to run; the example functions where absent
   * @param diagram the diagram to begin with; the example where absent
   */
  static async start(functions?: string, diagram?: string): Promise<PlaygroundProcess> {
    const args = [
      SERVER, '--no-open', '--port', '0', ...functions ? [ '--functions', functions ] : [], ...diagram ? [ '--diagram', diagram ] : []
    ];
    const playground = new PlaygroundProcess(spawn(process.execPath, args, { stdio: [ 'ignore', 'pipe', 'pipe' ] }));

    await playground.ready();

    return playground;
  }

  /** All that it has written so far. */
  get output(): string {
    return this.said;
  }

  get url(): string {
    const [ url ] = /http:\/\/\S+/.exec(this.said) ?? [];

    if (!url) {
      throw new Error(`The playground names no address: ${this.said}`);
    }

    return url;
  }

  /** Stops it as Ctrl-C does. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGINT');
      await once(this.child, 'close');
    }

    return this.child.exitCode;
  }

  private ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdout.on('data', () => this.said.includes('\n') && resolve());
      this.child.on('close', code => reject(new Error(`The playground ended with code ${code}: ${this.said}`)));
    });
  }
}
