import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import { CASE_FILE_SUFFIX } from '../../connector/cases/CaseFile';
import { CommandError } from '../arguments/CommandError';
import { reasonOf } from '../arguments/readText';

/** Where Maven and Gradle put copies of diagrams and their cases. */
const COPIES = /^(target|build)$/;

/** Folders that hold what others have made. */
export const PASSED_OVER = /^(node_modules|dist|\..+)$/;

/**
 * The files of test cases that paths name: a file itself, that of a diagram,
 * or all in a folder and below, each once and in the order of their paths.
 *
 * @throws CommandError where a path leads to no test cases
 */
export async function findCaseFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(path => filesAt(normalize(path))));

  // one file may be named by its whole path, and be found in a folder
  return [ ...new Map(found.flat().map(file => [ resolve(file), file ] as const).reverse()).values() ].reverse();
}

/** The file beside a diagram. */
export function caseFileOf(diagram: string): string {
  return diagram.replace(/\.bpmn$/, '') + CASE_FILE_SUFFIX;
}

/** The diagram beside a file of test cases. */
export function diagramOf(caseFile: string): string {
  return `${caseFile.slice(0, -CASE_FILE_SUFFIX.length)}.bpmn`;
}

async function filesAt(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);

  if (stats?.isDirectory()) {
    const files = await filesBelow(path, CASE_FILE_SUFFIX);

    if (files.length === 0) {
      throw new CommandError(`There are no test cases in ${path}: a diagram keeps them beside it, in <diagram>${CASE_FILE_SUFFIX}.`, 'unreadable');
    }

    return files;
  }

  if (path.endsWith('.bpmn') && stats) {
    return [ await existing(caseFileOf(path), `${path} has no test cases: there is no file ${caseFileOf(path)}.`) ];
  }

  if (!path.endsWith(CASE_FILE_SUFFIX) && stats) {
    throw new CommandError(`${path} is neither a diagram nor a file of test cases, whose name ends in ${CASE_FILE_SUFFIX}.`);
  }

  return [ await existing(path, `Cannot read ${path}: there is no such file.`) ];
}

/**
 * The files in a folder and below whose names end so.
 *
 * @throws CommandError where one of these folders cannot be read
 */
export async function filesBelow(folder: string, suffix: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  const sorted = entries.sort((a, b) => a.name < b.name ? -1 : 1);
  const found = await Promise.all(sorted.map(async entry => {
    if (entry.isDirectory()) {
      return isPassedOver(entry.name) ? [] : filesBelow(join(folder, entry.name), suffix);
    }

    return entry.name.endsWith(suffix) ? [ join(folder, entry.name) ] : [];
  }));

  return found.flat();
}

function isPassedOver(folder: string): boolean {
  return PASSED_OVER.test(folder) || COPIES.test(folder);
}

/** What is left out unseen could hold cases that fail. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new CommandError(`Cannot read the folder ${folder}: ${reasonOf(error)}`, 'unreadable');
  }
}

async function existing(file: string, message: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);

  if (!stats) {
    throw new CommandError(message, 'unreadable');
  }

  return file;
}
