import { readdirSync, readFileSync } from 'node:fs';

import { isOutOfResources } from '../../system/isOutOfResources';
import { markIn, shownMark } from './processMark';

/** After this long a process may be another one of the same number. */
const TRUSTED_MS = 2_000;

/**
 * Finds all processes that a function started, by the mark that they inherit.
 * Only Linux shows it; elsewhere none is found and the process group is all.
 */
export class MarkedProcesses {

  /** By process: what it bears, or null, which is looked at again: a launcher gets its mark after it was born. */
  private marks = new Map<string, string | null>();
  private scannedAt = -Infinity;

  /** The numbers of the processes that bear a mark. */
  find(mark: string): number[] {
    if (process.platform !== 'linux') {
      return [];
    }

    this.scan();

    const shown = shownMark(mark);

    return [ ...this.marks ].flatMap(([ pid, found ]) => found === shown ? [ Number(pid) ] : []);
  }

  /** Looks at every process anew: for what must miss none. */
  findAnew(mark: string): number[] {
    this.marks.clear();

    return this.find(mark);
  }

  private scan(): void {
    const now = performance.now();
    const known = now - this.scannedAt < TRUSTED_MS ? this.marks : new Map<string, string | null>();

    this.marks = new Map(processes([ ...this.marks.keys() ]).map(pid => [ pid, known.get(pid) ?? markOf(pid) ]));
    this.scannedAt = now;
  }
}

/** @param known what is taken where no more files can be opened, /proc among them */
function processes(known: string[]): string[] {
  try {
    return readdirSync('/proc').filter(isNumber);
  } catch (error) {
    if (isOutOfResources(error)) {
      return known;
    }

    throw error;
  }
}

function isNumber(entry: string): boolean {
  return /^\d+$/.test(entry);
}

function markOf(pid: string): string | null {
  try {
    return markIn(readFileSync(`/proc/${pid}/limits`, 'latin1')) ?? null;
  } catch {

    // ended meanwhile
    return null;
  }
}
