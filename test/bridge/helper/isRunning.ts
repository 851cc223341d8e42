import { readFileSync } from 'node:fs';

/** Whether a process is there; one that has ended and waits for its parent only is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);

    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
