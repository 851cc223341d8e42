import { readFile } from 'node:fs/promises';

export interface MemoryUse {
  currentMb: number;
  peakMb: number;
}

/**
 * The resident memory of a process in MB, with what its children hold for
 * themselves; undefined where the system does not tell it by a file (other
 * systems than Linux) and for a process that is gone.
 *
 * @param pids the process, then its children
 */
export async function memoryUse([ pid, ...children ]: number[]): Promise<MemoryUse | undefined> {
  if (process.platform !== 'linux') {
    return undefined;
  }

  const [ own = '', ...others ] = await Promise.all([ pid, ...children ].map(readStatus));
  const current = kilobytes(own, 'VmRSS');
  const peak = kilobytes(own, 'VmHWM');

  if (current === undefined || peak === undefined) {
    return undefined;
  }

  // pages that are shared, such as those of a forked process, are counted once
  const ofChildren = others.reduce((sum, status) => sum + (kilobytes(status, 'RssAnon') ?? 0), 0);

  return { currentMb: megabytes(current + ofChildren), peakMb: megabytes(Math.max(peak, current + ofChildren)) };
}

async function readStatus(pid: number | undefined): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/status`, 'latin1');
  } catch {

    // the process has ended
    return '';
  }
}

function kilobytes(status: string, field: string): number | undefined {
  const [ , amount ] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];

  return amount === undefined ? undefined : Number(amount);
}

function megabytes(amount: number): number {
  return Math.ceil(amount / 1024);
}
