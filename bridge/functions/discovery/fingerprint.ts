import { lstatSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';

import type { LocalFunction } from './LocalFunction';

/** Bounds the work for a function with a great many files. */
const MAX_FILES = 1_000;

/** What is not written by hand. */
const NOT_WATCHED = /^(node_modules|__pycache__|\.git|\.venv|venv|.*\.dist-info)$/;

/**
 * Changes when the function's definition or a file of it changes: a warm
 * process with another fingerprint runs old code. Looks at everything below the
 * function's own folder but dependencies; a function that is a single file may
 * import its neighbours, so these count for it.
 */
export function fingerprint(fn: LocalFunction): string {
  const marks: string[] = [];
  const folders = [ fn.taskRoot ];

  for (let folder = folders.shift(); folder !== undefined && marks.length < MAX_FILES; folder = folders.shift()) {
    for (const entry of entriesOf(folder)) {
      if (!entry.isDirectory()) {
        marks.push(mark(join(folder, entry.name)));
      } else if (isWatched(fn, entry)) {
        folders.push(join(folder, entry.name));
      }
    }
  }

  return [ JSON.stringify(fn), ...marks.sort() ].join('\n');
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {

    // deleted while we look: a change like any other
    return [];
  }
}

function isWatched(fn: LocalFunction, folder: Dirent): boolean {
  return fn.ownFolder && !NOT_WATCHED.test(folder.name);
}

function mark(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });

  return `${path} ${found?.mtimeMs} ${found?.size}`;
}
