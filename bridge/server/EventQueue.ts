import type { Writable } from 'node:stream';

import type { RunEvent } from '../../connector/run/RunEvent';

/** So many bytes may wait for a reader; a log that comes faster than it is read is left out. */
export const MAX_BEHIND = 1_048_576;

/**
 * Writes one event a line. Of a log that its reader is too slow for, no more
 * is kept than `MAX_BEHIND`: what is left out is counted, and its end is in the
 * report all the same.
 */
export class EventQueue {
  private leftOut = 0;

  constructor(private readonly stream: Pick<Writable, 'write' | 'writableLength'>) {}

  tell(event: RunEvent): void {
    if (event.kind === 'log' && this.stream.writableLength > MAX_BEHIND) {
      this.leftOut += event.text.length;
      return;
    }

    this.catchUp();
    this.write(event);
  }

  /** Says what was left out, where anything was. */
  catchUp(): void {
    if (this.leftOut > 0) {
      this.write({ kind: 'log', text: `[${this.leftOut} characters of the log were left out: it came faster than it was read]\n` });
      this.leftOut = 0;
    }
  }

  private write(event: RunEvent): void {
    this.stream.write(`${JSON.stringify(event)}\n`);
  }
}
