import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { temporaryFolder } from '../../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../../bridge/helper/temporaryFolder';

export const COMMAND = join(__dirname, '../../../dist/lambda-task.js');

/** The built bridge in a process of its own, with a home and functions of its own. */
export class ServedBridge {
  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
    readonly token: string,

    /** Its home; the functions are those of `functions`. */
    readonly folder: TemporaryFolder,
    readonly output: () => string
  ) {}

  static async start(
    args: string[] = [], environment: Record<string, string> = {}, folder = temporaryFolder()
  ): Promise<ServedBridge> {
    folder.write('functions/echo.mjs', 'export const handler = async event => event;');

    const child = spawn(process.execPath, [ COMMAND, 'serve', '--json', '--functions', join(folder.path, 'functions'), ...args ], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, HOME: folder.path, XDG_CONFIG_HOME: join(folder.path, 'config'), ...environment },
      stdio: [ 'ignore', 'pipe', 'pipe' ]
    });
    let output = '';

    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });

    const lines = createInterface({ input: child.stdout });
    const [ line ] = await once(lines, 'line');
    const { url, token } = JSON.parse(line);

    lines.on('line', more => { output += more; });

    return new ServedBridge(child, url, token, folder, () => output);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get host(): string {
    return new URL(this.url).host;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { ...init, headers: { Authorization: `Bearer ${this.token}`, ...init.headers } });
  }

  post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    return this.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal });
  }

  /** Whether it answers before something else has come to its end. */
  answersBefore(end: Promise<unknown>): Promise<boolean> {
    return Promise.race([ this.health().then(() => true), end.then(() => false) ]);
  }

  /**
   * Asks it, again and again, until something else has come to its end.
   *
   * @param onAnswer is called with each answer
   * @returns how often it answered before that
   */
  async answersUntil(end: Promise<unknown>, onAnswer?: () => void): Promise<number> {
    let count = 0;

    while (await this.answersBefore(end)) {
      onAnswer?.();
      count++;
    }

    return count;
  }

  /** @throws {Error} where it does not answer as it should */
  async health(): Promise<void> {
    const { status } = await this.fetch('/v1/health');

    if (status !== 200) {
      throw new Error(`The bridge answers ${status}`);
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.kill(signal);
      await once(this.process, 'exit');
    }
  }

  /** Ends it for certain, whatever a test has done to it. */
  async stop(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }
}
