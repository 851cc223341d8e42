import { spawnSync } from 'node:child_process';

/**
 * Ends a process and all that it started, at once. The process must have been
 * spawned `detached`, which makes it the leader of a group on POSIX systems.
 */
export function killProcessGroup(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', [ '/pid', String(pid), '/T', '/F' ], { windowsHide: true, stdio: 'ignore' });
  } else {
    signalGroup(pid, 'SIGKILL');
  }
}

/** On POSIX systems only. */
export function signalGroup(pid: number, name: NodeJS.Signals): void {
  signal(-pid, name);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}

/** ESRCH: nobody is left; EPERM: on macOS, only zombies are. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM');
}
