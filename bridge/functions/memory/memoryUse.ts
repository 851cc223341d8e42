export interface MemoryUse {
  currentMb: number;
  peakMb: number;
}

/**
 * The resident memory of a process in MB, with what its children hold for
 * themselves; undefined for a process that is gone.
 *
 * @param status of the process, as in `/proc/<pid>/status`
 * @param ofChildren the same of its children
 */
export function memoryUse(status: string, ofChildren: string[]): MemoryUse | undefined {
  const current = kilobytes(status, CURRENT);
  const peak = kilobytes(status, PEAK);

  if (current === undefined || peak === undefined) {
    return undefined;
  }

  // pages that are shared, such as those of a forked process, are counted once
  const together = ofChildren.reduce((sum, child) => sum + (kilobytes(child, OWN) ?? 0), current);

  return { currentMb: megabytes(together), peakMb: megabytes(Math.max(peak, together)) };
}

const CURRENT = /^VmRSS:\s+(\d+) kB/m;
const PEAK = /^VmHWM:\s+(\d+) kB/m;
const OWN = /^RssAnon:\s+(\d+) kB/m;

function kilobytes(status: string, field: RegExp): number | undefined {
  const [ , amount ] = field.exec(status) ?? [];

  return amount === undefined ? undefined : Number(amount);
}

function megabytes(amount: number): number {
  return Math.ceil(amount / 1024);
}
