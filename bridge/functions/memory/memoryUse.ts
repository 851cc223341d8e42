import { readFile } from 'node:fs/promises';

export interface MemoryUse {
  currentMb: number;
  peakMb: number;
}

/**
 * The resident memory of a process in MB; undefined where the system does not
 * tell it by a file (other systems than Linux) and for a process that is gone.
 */
export async function memoryUse(pid: number): Promise<MemoryUse | undefined> {
  if (process.platform !== 'linux') {
    return undefined;
  }

  const status = await readStatus(pid);
  const currentMb = megabytes(status, 'VmRSS');
  const peakMb = megabytes(status, 'VmHWM');

  return currentMb === undefined || peakMb === undefined ? undefined : { currentMb, peakMb };
}

async function readStatus(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/status`, 'latin1');
  } catch {

    // the process has ended
    return '';
  }
}

function megabytes(status: string, field: string): number | undefined {
  const [ , kilobytes ] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];

  return kilobytes === undefined ? undefined : Math.ceil(Number(kilobytes) / 1024);
}
