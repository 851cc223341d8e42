import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CommandError } from '../arguments/CommandError';
import { printError } from '../terminal/print';

/** An editor writes a file in several steps. */
const SETTLED_MS = 100;

/**
 * Works now, and again whenever one of the files changes, until Ctrl-C. What
 * cannot be done is told and tried again at the next change.
 *
 * @param work gives the files to look at from then on
 * @param paths what is looked at where there are no files yet
 */
export async function watchFiles(work: () => Promise<string[]>, paths: readonly string[]): Promise<void> {
  const ended = new Promise<'ended'>(resolve => process.once('SIGINT', () => resolve('ended')).once('SIGTERM', () => resolve('ended')));
  let files: readonly string[] = paths;

  for (;;) {
    files = await attempt(work) ?? files;

    if (await Promise.race([ ended, changed(files) ]) === 'ended') {
      return;
    }
  }
}

async function attempt(work: () => Promise<string[]>): Promise<string[] | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandError)) {
      throw error;
    }

    printError(`${error.message}\n`);

    return undefined;
  }
}

/** Folders are watched, for an editor may put a new file in an old one's place. */
async function changed(files: readonly string[]): Promise<'changed'> {
  const folders = [ ...new Set(files.map(file => dirname(file))) ];
  const names = new Set(files.map(file => basename(file)));
  const watchers: FSWatcher[] = [];

  await new Promise<void>(resolve => {
    watchers.push(...folders.map(folder => watch(folder, (_, name) => {
      if (name === null || names.has(name)) {
        resolve();
      }
    })));
  });
  watchers.forEach(watcher => watcher.close());
  await new Promise(resolve => setTimeout(resolve, SETTLED_MS));

  return 'changed';
}
