import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Reads `+ pid` and `- pid`; when its input ends, kills the groups that are left. */
const SCRIPT = `
pids=' '
while read -r op pid; do
  case $op in
    +) pids="$pids$pid " ;;
    -) rest=' '; for p in $pids; do [ "$p" = "$pid" ] || rest="$rest$p "; done; pids=$rest ;;
  esac
done
for p in $pids; do kill -9 "-$p" 2>/dev/null; done
`;

/**
 * Sees to it that no function outlives the bridge, even one that is killed: a
 * tiny shell whose input is a pipe from us. The system closes that pipe
 * whatever way we end. On Windows, where there is no such shell, the runtime
 * client ends by itself when its Runtime API is gone.
 */
export class OrphanGuard {
  #shell: ChildProcess | undefined;

  watch(pid: number): void {
    this.#tell(`+ ${pid}`);
  }

  release(pid: number): void {
    this.#tell(`- ${pid}`);
  }

  close(): void {
    this.#shell?.stdin?.end();
  }

  #tell(line: string): void {
    if (process.platform !== 'win32') {
      this.#shell ??= startShell();
      this.#shell.stdin?.write(`${line}\n`);
    }
  }
}

function startShell(): ChildProcess {
  const shell = spawn('/bin/sh', [ '-c', SCRIPT ], {
    detached: true,
    env: {},
    stdio: [ 'pipe', 'ignore', 'ignore' ]
  });

  // without a shell there is no guard, which is no reason not to run
  shell.on('error', () => undefined);
  shell.stdin?.on('error', () => undefined);
  shell.unref();

  return shell;
}
