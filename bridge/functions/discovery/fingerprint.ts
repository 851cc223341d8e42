import { lstatSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';

import type { LocalFunction } from './LocalFunction';

/** Bounds the work for a function with a great many files. */
const MAX_FILES = 1_000;

/** What is not written by hand. */
const NOT_WATCHED = /^(node_modules|__pycache__|\.git|\.venv|venv|.*\.dist-info|\.aws-sam|\.serverless|\.esbuild|cdk\.out)$/;

/** Packages are what a layer is made of. */
const NOT_WATCHED_IN_LAYERS = /^(__pycache__|\.git|\.venv|venv|.*\.dist-info)$/;

/**
 * Changes when the function's definition or a file that it may use changes: a
 * warm process with another fingerprint runs old code. Looks at everything below
 * the function's folder but dependencies, and at its layers.
 */
export function fingerprint(fn: LocalFunction): string {
  const marks = [
    ...marksBelow(fn.watched ?? fn.taskRoot, NOT_WATCHED),
    ...fn.layers.flatMap(layer => marksBelow(layer, NOT_WATCHED_IN_LAYERS))
  ];

  return [ JSON.stringify(fn), ...marks.sort() ].join('\n');
}

function marksBelow(top: string, notWatched: RegExp): string[] {
  const marks: string[] = [];
  const folders = [ top ];

  for (let folder = folders.shift(); folder !== undefined && marks.length < MAX_FILES; folder = folders.shift()) {
    for (const entry of entriesOf(folder)) {
      if (!entry.isDirectory()) {
        marks.push(mark(join(folder, entry.name)));
      } else if (!notWatched.test(entry.name)) {
        folders.push(join(folder, entry.name));
      }
    }
  }

  return marks;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {

    // deleted while we look: a change like any other
    return [];
  }
}

function mark(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });

  return `${path} ${found?.mtimeMs} ${found?.size}`;
}
