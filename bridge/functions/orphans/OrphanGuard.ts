import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

import { shownMark } from './processMark';

/**
 * Reads `+ pid mark`, `- pid` and `dir path`; when its input ends, kills the
 * groups that are left and what bears their marks, until nobody does (who has
 * ended and waits for its parent has no command line), and removes the folder.
 * One look that finds none is not enough: a process may have begun another and
 * ended between the listing and the look.
 */
const SCRIPT = `
trap '' HUP INT TERM
list=' ' dir=
while read -r op what mark; do
  case $op in
    +) list="$list$what=$mark " ;;
    -) rest=' '; for p in $list; do [ "\${p%%=*}" = "$what" ] || rest="$rest$p "; done; list=$rest ;;
    dir) dir=$what\${mark:+ $mark} ;;
  esac
done
round=0 quiet=0
while [ $round -lt 40 ] && [ $quiet -lt 3 ]; do
  found=
  for p in $list; do
    kill -9 "-\${p%%=*}" 2>/dev/null
    for file in $(grep -l "^Max resident set *\${p#*=} " /proc/[0-9]*/limits 2>/dev/null); do
      pid=\${file#/proc/} command=
      pid=\${pid%/limits}
      read -r command 2>/dev/null < "/proc/$pid/cmdline"
      [ -n "$command" ] && kill -9 "$pid" 2>/dev/null && found=1
    done
  done
  if [ -z "$found" ]; then quiet=$((quiet + 1)); else quiet=0; fi
  round=$((round + 1))
  sleep 0.05
done
[ -z "$dir" ] || rm -rf -- "$dir"
`;

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
    const shell = spawn('/bin/sh', [ '-c', SCRIPT ], {
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
