import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/**
 * Reads `+ pid mark` and `- pid`; when its input ends, kills the groups that
 * are left, and what has left these but bears the mark (see killDescendants).
 */
const SCRIPT = `
pids=' '
while read -r op pid mark; do
  case $op in
    +) pids="$pids$pid=$mark " ;;
    -) rest=' '; for p in $pids; do [ "\${p%%=*}" = "$pid" ] || rest="$rest$p "; done; pids=$rest ;;
  esac
done
for p in $pids; do kill -9 "-\${p%%=*}" 2>/dev/null; done
for p in $pids; do
  for file in $(grep -lF "\${p#*=}" /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/}
    kill -9 "\${pid%/environ}" 2>/dev/null
  done
done
`;

/**
 * Sees to it that no function outlives the bridge, even one that is killed: a
 * tiny shell whose input is a pipe from us. The system closes that pipe
 * whatever way we end. On Windows, where there is no such shell, the runtime
 * client ends by itself when its Runtime API is gone.
 */
export class OrphanGuard {
  private shell: ChildProcess | undefined;

  /** @param mark what the process and its children have in their environment, without blanks */
  watch(pid: number, mark: string): void {
    this.tell(`+ ${pid} ${mark}`);
  }

  release(pid: number): void {
    this.tell(`- ${pid}`);
  }

  close(): void {
    this.shell?.stdin?.end();
  }

  private tell(line: string): void {
    if (process.platform !== 'win32') {
      this.shell ??= startShell();
      this.shell.stdin?.write(`${line}\n`);
    }
  }
}

function startShell(): ChildProcess {
  const shell = spawn('/bin/sh', [ '-c', SCRIPT ], {
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: [ 'pipe', 'ignore', 'ignore' ]
  });

  // without a shell there is no guard, which is no reason not to run
  shell.on('error', () => undefined);
  shell.stdin?.on('error', () => undefined);
  shell.unref();

  return shell;
}
