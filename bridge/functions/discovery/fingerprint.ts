import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { LocalFunction } from './LocalFunction';

/** Bounds the work for a function with a great many files. */
const MAX_FILES = 2000;

/**
 * Changes when a file of the function changes: a warm process with another
 * fingerprint runs old code. Looks at everything below the function's own
 * folder but `node_modules`; a function that is a single file may import its
 * neighbours, so these count for it.
 */
export async function fingerprint(fn: LocalFunction): Promise<string> {
  const marks: string[] = [];
  const folders = [ fn.taskRoot ];

  for (let folder = folders.pop(); folder !== undefined && marks.length < MAX_FILES; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) {
        marks.push(await mark(join(folder, entry.name)));
      } else if (isWatched(fn, entry)) {
        folders.push(join(folder, entry.name));
      }
    }
  }

  return marks.sort().join('\n');
}

function isWatched(fn: LocalFunction, folder: Dirent): boolean {
  return fn.ownFolder && folder.name !== 'node_modules';
}

async function mark(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await lstat(path);

    return `${path} ${mtimeMs} ${size}`;
  } catch (error) {

    // deleted while we look: a change like any other
    return `${path} ${String(error)}`;
  }
}
