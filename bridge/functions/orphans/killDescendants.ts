import { readdirSync, readFileSync } from 'node:fs';

import { isGone } from './processGroup';

/**
 * Ends the processes that bear a mark in their environment, which children
 * inherit: so also those that have left the group of the one that started
 * them. Only Linux shows environments as files; elsewhere the group is all.
 */
export function killDescendants(mark: string): void {
  if (process.platform !== 'linux') {
    return;
  }

  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    if (pid !== process.pid && environmentOf(pid).includes(mark)) {
      kill(pid);
    }
  }
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {

    // ended meanwhile, or another user's
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}
