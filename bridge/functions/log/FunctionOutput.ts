import type { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';

import type { FunctionLog } from './FunctionLog';

/** After so much a function that goes on writing has to wait. */
const BYTES_PER_PAUSE = 1_048_576;
const PAUSE_MS = 20;

/** How long we look for output that a process wrote before it answered. */
const SETTLE_MS = 200;

/**
 * Reads what a process writes into the log of the call that it works on. The
 * pace is bounded, so that a function that floods its log does not keep the
 * bridge from its other work, and never comes further ahead of who follows the
 * log than a little.
 */
export class FunctionOutput {
  private log: FunctionLog;
  private read = 0;
  private readonly pauses = new Set<Promise<void>>();

  constructor(streams: Readable[], log: FunctionLog) {
    this.log = log;

    for (const stream of streams) {
      let sincePause = 0;

      stream.on('data', (chunk: Buffer) => {
        this.read += chunk.length;
        sincePause += chunk.length;
        this.log.append(chunk);

        if (sincePause > BYTES_PER_PAUSE) {
          sincePause = 0;
          this.pause(stream);
        }
      });
    }
  }

  /** From here on, output belongs to another call. */
  switchTo(log: FunctionLog): void {
    this.log = log;
  }

  /**
   * What a process wrote before it answered lies in the pipe by now; the event
   * loop still has to come by. Resolves when a whole turn brought nothing.
   */
  async settle(): Promise<void> {
    let end = performance.now() + SETTLE_MS;

    for (let before = -1; before !== this.read && performance.now() < end;) {
      const paused = await this.pausesOver();

      // nothing could come meanwhile
      end += paused;
      before = paused > 0 ? -1 : this.read;
      await setImmediate();
    }
  }

  /** How long it took, in ms. */
  private async pausesOver(): Promise<number> {
    if (this.pauses.size === 0) {
      return 0;
    }

    const start = performance.now();

    await Promise.all(this.pauses);

    return performance.now() - start;
  }

  private pause(stream: Readable): void {
    const pausing = pause(stream, this.log).finally(() => this.pauses.delete(pausing));

    this.pauses.add(pausing);
  }
}

async function pause(stream: Readable, { reader }: FunctionLog): Promise<void> {
  stream.pause();
  await setTimeout(PAUSE_MS, undefined, { ref: false });
  await reader?.caughtUp?.();
  stream.resume();
}
