import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, parse, sep } from 'node:path';

import type { LocalFunction } from './LocalFunction';

const FUNCTION_NAME = /^[A-Za-z0-9_-]{1,64}$/;

const MODULE_EXTENSIONS = [ 'mjs', 'js', 'cjs' ];

const BOOTSTRAP = process.platform === 'win32' ? 'bootstrap.exe' : 'bootstrap';

/** The functions folder cannot be read; the message says which, why, and what to do. */
export class FolderUnreadableError extends Error {}

/**
 * The folder whose entries are the local functions: `<name>/bootstrap`,
 * `<name>/index.mjs|js|cjs` or `<name>.mjs|js|cjs`, the first that is there.
 *
 * A name is an entry of the folder, never a path, and a link that leads out of
 * the folder is no function. The folder is read anew each time, so that a
 * function is there as soon as its file is.
 */
export class FunctionFolder {

  /** @param path null until the user chose a folder */
  constructor(readonly path: string | null) {}

  /** All functions, by name. Throws FolderUnreadableError. */
  async list(): Promise<LocalFunction[]> {
    if (this.path === null) {
      return [];
    }

    const root = await this.root(this.path);
    const entries = await readEntries(root);
    const names = new Set([ ...entries ].map(functionName).filter(name => FUNCTION_NAME.test(name)));
    const found = await Promise.all([ ...names ].sort().map(name => findIn(root, entries, name)));

    return found.filter(fn => fn !== undefined);
  }

  /** The function of that name. Throws FolderUnreadableError. */
  async find(name: string): Promise<LocalFunction | undefined> {
    if (this.path === null || !FUNCTION_NAME.test(name)) {
      return undefined;
    }

    const root = await this.root(this.path);

    return findIn(root, await readEntries(root), name);
  }

  private async root(path: string): Promise<string> {
    try {
      return await realpath(path);
    } catch (error) {
      throw unreadable(path, error);
    }
  }
}

async function readEntries(root: string): Promise<Set<string>> {
  try {
    return new Set(await readdir(root));
  } catch (error) {
    throw unreadable(root, error);
  }
}

function unreadable(path: string, error: unknown): FolderUnreadableError {
  const reason = error instanceof Error ? error.message : String(error);

  return new FolderUnreadableError(
    `The functions folder "${path}" cannot be read: ${reason}. Choose a folder that exists and that you may read.`,
    { cause: error }
  );
}

function functionName(entry: string): string {
  return entry.replace(/\.(mjs|js|cjs)$/, '');
}

async function findIn(root: string, entries: Set<string>, name: string): Promise<LocalFunction | undefined> {
  for (const { entry, file, kind } of candidates(name)) {
    if (!entries.has(entry)) {
      continue;
    }

    const path = await fileWithin(root, join(root, entry, file));

    if (path !== undefined) {
      return {
        name,
        kind,
        runtime: kind === 'node' ? `nodejs${process.versions.node.split('.')[0]}.x` : 'provided.al2023',
        file: path,
        handler: kind === 'node' ? `${parse(path).name}.handler` : 'index.handler',
        taskRoot: dirname(path),
        ownFolder: file !== '',
        environment: {},
        layers: []
      };
    }
  }

  return undefined;
}

interface Candidate {
  entry: string;

  /** Inside the entry, where that is a folder. */
  file: string;
  kind: 'node' | 'bootstrap';
}

/** What may be a function of that name, in the order in which it is looked for. */
function candidates(name: string): Candidate[] {
  return [
    { entry: name, file: BOOTSTRAP, kind: 'bootstrap' },
    ...MODULE_EXTENSIONS.map((extension): Candidate => ({ entry: name, file: `index.${extension}`, kind: 'node' })),
    ...MODULE_EXTENSIONS.map((extension): Candidate => ({ entry: `${name}.${extension}`, file: '', kind: 'node' }))
  ];
}

/** The real path of a regular file inside the folder; undefined for all else. */
async function fileWithin(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);

    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }

    throw unreadable(path, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error
    && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP');
}
