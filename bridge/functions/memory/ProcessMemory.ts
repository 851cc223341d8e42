import { closeSync, openSync, readSync } from 'node:fs';

/** `/proc/<pid>/status` is about 1.5 KB. */
const STATUS_BYTES = 8_192;

/** What a process holds, read from a file that stays open: this is asked for at the end of each call. */
export class ProcessMemory {
  private file: number | undefined;
  private readonly buffer = Buffer.allocUnsafe(STATUS_BYTES);

  constructor(pid: number) {
    this.file = open(pid);
  }

  /** As the system tells it; empty where it does not (other systems than Linux), or the process is gone. */
  status(): string {
    if (this.file === undefined) {
      return '';
    }

    try {
      return this.buffer.toString('latin1', 0, readSync(this.file, this.buffer, 0, STATUS_BYTES, 0));
    } catch {

      // the process has ended
      return '';
    }
  }

  close(): void {
    if (this.file !== undefined) {
      closeSync(this.file);
      this.file = undefined;
    }
  }
}

function open(pid: number): number | undefined {
  try {
    return process.platform === 'linux' ? openSync(`/proc/${pid}/status`, 'r') : undefined;
  } catch {

    // ended already
    return undefined;
  }
}
