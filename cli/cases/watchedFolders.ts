import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CASE_FILE_SUFFIX } from '../../connector/cases/CaseFile';
import { CommandError } from '../arguments/CommandError';
import { caseFileOf, PASSED_OVER } from './findCaseFiles';
import type { WatchedFolder } from './watchFiles';

/** Each costs the system a watch, and it has some thousands of them for all programs. */
const MAX_FOLDERS = 2000;

/** What a language leaves beside sources as it runs them. */
const LEFT_BY_RUNS = /^__pycache__$|\.pyc$/;

/**
 * Where a change can make test cases come out otherwise: diagrams, cases, and
 * the functions that are called.
 *
 * @param paths diagrams, files of test cases, or folders of them
 * @param functions the folder of the local functions
 */
export async function watchedFolders(paths: readonly string[], functions: string): Promise<WatchedFolder[]> {
  const found = await Promise.all([
    ...paths.map(foldersAt),
    foldersBelow(functions, name => !PASSED_OVER.test(name) && !LEFT_BY_RUNS.test(name))
  ]);
  const folders = found.flat();

  if (folders.length > MAX_FOLDERS) {
    throw new CommandError(`There are more than ${MAX_FOLDERS} folders to watch: name the diagrams, or --functions, more closely.`);
  }

  return folders;
}

async function foldersAt(path: string): Promise<WatchedFolder[]> {
  const stats = await stat(path).catch(() => undefined);

  if (stats?.isDirectory()) {
    return foldersBelow(path, name => name.endsWith('.bpmn') || name.endsWith(CASE_FILE_SUFFIX));
  }

  const names = path.endsWith(CASE_FILE_SUFFIX)
    ? [ path, `${path.slice(0, -CASE_FILE_SUFFIX.length)}.bpmn` ]
    : [ path, caseFileOf(path) ];
  const folder = await stat(dirname(path)).catch(() => undefined);

  return folder ? [ { path: dirname(path), counts: name => names.some(each => basename(each) === name) } ] : [];
}

/** A folder and those below it; one that is new in any of them counts. */
async function foldersBelow(path: string, counts: (name: string) => boolean): Promise<WatchedFolder[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);

  if (entries === undefined) {
    return [];
  }

  const folders = entries.filter(entry => entry.isDirectory());
  const below = folders.filter(({ name }) => !PASSED_OVER.test(name) && !LEFT_BY_RUNS.test(name));
  const nested = await Promise.all(below.map(({ name }) => foldersBelow(join(path, name), counts)));

  return [ { path, counts }, ...nested.flat() ];
}
