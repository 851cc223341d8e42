import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../arguments/CommandError';
import { printError } from '../terminal/print';

/** A folder, and which of its files count. */
export interface WatchedFolder {
  path: string;
  counts: (name: string) => boolean;
}

/** An editor writes a file in several steps. */
const SETTLED_MS = 100;

/**
 * Works now, and again whenever something changes, until Ctrl-C. What cannot be
 * done is told, and tried again at the next change. Changes are looked for
 * before the work begins, so that one that comes while it goes on is not missed.
 *
 * @param find the folders to look at, asked before each time
 */
export async function watchFiles(find: () => Promise<WatchedFolder[]>, work: () => Promise<unknown>): Promise<void> {
  const ended = new Promise<'ended'>(resolve => process.once('SIGINT', () => resolve('ended')).once('SIGTERM', () => resolve('ended')));
  let last: Changes | undefined;

  for (;;) {
    const changes = new Changes(await find());

    last?.close();
    last = changes;
    await attempt(work);
    printError('Waiting for changes; Ctrl-C ends.\n');

    if (await Promise.race([ ended, changes.next ]) === 'ended') {
      changes.close();

      return;
    }

    await pause(SETTLED_MS);
  }
}

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CommandError)) {
      throw error;
    }

    printError(`${error.message}\n`);
  }
}

/** Folders are watched, not files: an editor may put a new file in an old one's place. */
class Changes {
  readonly next: Promise<void>;
  private readonly watchers: FSWatcher[] = [];

  constructor(folders: readonly WatchedFolder[]) {
    this.next = new Promise(resolve => {
      for (const { path, counts } of folders) {
        const watcher = watch(path, (_, name) => {
          if (name === null || counts(name)) {
            resolve();
          }
        });

        // a folder that is taken away is looked for again
        watcher.on('error', () => resolve());
        this.watchers.push(watcher);
      }
    });
  }

  close(): void {
    this.watchers.forEach(watcher => watcher.close());
  }
}
