import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';

import { didYouMean } from '../../../connector/closest';
import { withHome } from '../../system/withHome';

export type ReadFolder =
  | { kind: 'read'; root: string; entries: Set<string> }

  // the message says which, why, and what to do
  | { kind: 'unreadable'; message: string };

/** Reads a folder as the user wrote it. */
export async function readFolder(given: string): Promise<ReadFolder> {
  const path = withHome(given);

  if (!isAbsolute(path)) {
    return { kind: 'unreadable', message: `The functions folder "${given}" is no full path: write it from the root, or from ~.` };
  }

  try {
    const root = await realpath(path);

    return { kind: 'read', root, entries: new Set(await readdir(root)) };
  } catch (error) {
    return { kind: 'unreadable', message: await explain(path, error) };
  }
}

async function explain(path: string, error: unknown): Promise<string> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;

  switch (code) {
    case 'ENOENT':
      return `The functions folder "${path}" is not there.${await suggestion(path)} Choose a folder that exists.`;
    case 'ENOTDIR':
      return `The functions folder "${path}" is a file. Choose the folder that it lies in.`;
    case 'EACCES':
    case 'EPERM':
      return `The functions folder "${path}" may not be read by you. Choose another one, or change its permissions.`;
    default:
      return `The functions folder "${path}" cannot be read: ${error instanceof Error ? error.message : String(error)}. Choose a folder that exists and that you may read.`;
  }
}

/** Of the folders beside it, where just its name is wrong. */
async function suggestion(path: string): Promise<string> {
  const parent = dirname(path);
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);

  return didYouMean(
    path,
    entries.filter(entry => entry.isDirectory()).map(({ name }) => join(parent, name)).filter(isNear(basename(path)))
  );
}

/** The long beginning that both share would make all of them alike. */
function isNear(name: string): (path: string) => boolean {
  return path => didYouMean(name, [ basename(path) ]) !== '';
}
