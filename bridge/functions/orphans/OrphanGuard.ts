import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

import { GUARD_SCRIPT } from './guardScript';
import { shownMark } from './processMark';

/**
 * Sees to it that no function outlives the bridge, even one that is killed: a
 * tiny shell whose input is a pipe from us. The system closes that pipe
 * whatever way we end. On Windows, where there is no such shell, the runtime
 * client of Node functions ends by itself when its pipe is gone.
 */
export class OrphanGuard {
  private shell: ChildProcess | undefined;
  private folder: string | undefined;
  private closed = false;
  private readonly watched = new Map<number, string>();

  /** A folder that is to be gone with us. */
  keepFolder(path: string): void {
    if (this.folder === undefined) {
      this.folder = path;
      this.tell(`dir ${path}`);
    }
  }

  /** @param mark what the process and all that it starts will bear (see processMark) */
  watch(pid: number, mark: string): void {
    this.watched.set(pid, mark);
    this.tell(watchLine(pid, mark));
  }

  release(pid: number): void {
    this.watched.delete(pid);
    this.tell(`- ${pid}`);
  }

  close(): void {
    this.closed = true;
    this.shell?.stdin?.end();
  }

  private tell(line: string): void {
    if (process.platform !== 'win32' && !this.closed) {
      this.shell ??= this.start();
      this.shell.stdin?.write(`${line}\n`);
    }
  }

  private start(): ChildProcess {
    const shell = spawn('/bin/sh', [ '-c', GUARD_SCRIPT ], {
      detached: true,
      env: { PATH: process.env.PATH },
      stdio: [ 'pipe', 'ignore', 'ignore' ]
    });

    // without a shell there is no guard, which is no reason not to run
    shell.on('error', () => undefined);
    shell.stdin?.on('error', () => undefined);
    shell.once('exit', () => this.replace(shell));
    shell.unref();

    return shell;
  }

  /** Somebody ended it: another one takes its place, and is told all. */
  private replace(shell: ChildProcess): void {
    if (this.closed || this.shell !== shell || this.watched.size === 0) {
      return;
    }

    this.shell = undefined;

    if (this.folder !== undefined) {
      this.tell(`dir ${this.folder}`);
    }

    this.watched.forEach((mark, pid) => this.tell(watchLine(pid, mark)));
  }
}

function watchLine(pid: number, mark: string): string {
  return `+ ${pid} ${shownMark(mark)}`;
}
