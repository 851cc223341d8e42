import { createHash } from 'node:crypto';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';

import { CASE_FILE_SUFFIX } from '../../connector/cases/CaseFile';
import { isJsonObject, parseJson } from '../../feel/reading';
import type { JsonValue } from '../../feel/reading';
import type { CaseFileAnswer } from '../protocol';
import { replaceFile } from '../secrets/replaceFile';
import type { Secrets } from '../secrets/Secrets';
import { withFileLock } from '../secrets/withFileLock';
import type { LockPatience } from '../secrets/withFileLock';
import { heldSecret } from './heldSecret';

/** Some ten thousand cases with their data; a page has to read it. */
export const MAX_CASE_FILE_BYTES = 16 * 1024 * 1024;

/** A file of test cases cannot be read or written; the message says why and what to do. */
export class CaseFileError extends Error {
  constructor(readonly code: 'noDiagram' | 'caseFileUnusable' | 'caseFileChanged' | 'caseFileHoldsSecret', message: string) {
    super(message);
  }
}

/**
 * The test cases of a saved diagram, in the one file that is theirs: beside the
 * diagram, `order.lambda-tests.json` for `order.bpmn`. Nothing else is read or
 * written, whatever path is given.
 */
export async function readCaseFile(diagram: string): Promise<CaseFileAnswer> {
  return read(await caseFileOf(diagram));
}

/**
 * Puts a text in the place of the file, as a whole. A value of a secret of this
 * machine does not get in.
 *
 * @param version what the caller has read before (null: that there is none); where the file is another by now, nothing
 * is written
 * @param patience with another program that writes it; by default half a minute's
 */
export async function writeCaseFile(
  diagram: string, text: string, version: string | null, secrets: Secrets, patience?: LockPatience
): Promise<CaseFileAnswer> {
  const file = await caseFileOf(diagram);
  const value = casesIn(text);

  if (value === undefined || Buffer.byteLength(text) > MAX_CASE_FILE_BYTES) {
    throw new CaseFileError('caseFileUnusable', `Test cases are a JSON object of ${MAX_CASE_FILE_BYTES} bytes at most: nothing was written.`);
  }

  return writable(file, () => withFileLock(file, async () => {
    const current = await read(file);

    if (current.version !== version) {
      throw new CaseFileError('caseFileChanged', `${basename(file)} was changed by somebody else since it was read: read it again, then repeat the change.`);
    }

    const secret = await heldSecret(secrets, value, casesIn(current.text ?? '') ?? null);

    if (secret !== undefined) {
      throw new CaseFileError('caseFileHoldsSecret', `The value of the secret ${secret} stands in the test cases, and ${basename(file)} is shared: nothing was written. Take it out, or write {{secrets.${secret}}} in its place.`);
    }

    await replaceFile(file, text, 0o644);

    return { text, version: versionOf(text) };
  }, patience));
}

function casesIn(text: string): JsonValue | undefined {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));

  return parsed.kind === 'value' && isJsonObject(parsed.value) ? parsed.value : undefined;
}

async function writable<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
      throw new CaseFileError('caseFileUnusable', `Another program keeps ${basename(file)}.lock for itself: nothing was changed. Try again when it has ended.`);
    }

    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw new CaseFileError('caseFileUnusable', `${basename(file)} cannot be written (${String(error.code)}): nothing was changed. May you write into the folder of the diagram, and is there room?`);
    }

    throw error;
  }
}

async function caseFileOf(diagram: string): Promise<string> {
  if (!isAbsolute(diagram) || diagram.includes('\0') || extname(diagram).toLowerCase() !== '.bpmn') {
    throw new CaseFileError('noDiagram', 'Test cases are kept beside a diagram: name the whole path of a saved .bpmn file.');
  }

  const folder = await realpath(dirname(diagram)).catch(() => undefined);
  const stats = folder === undefined ? undefined : await lstat(join(folder, basename(diagram))).catch(() => undefined);

  if (folder === undefined || !stats || !(stats.isFile() || stats.isSymbolicLink())) {
    throw new CaseFileError('noDiagram', `There is no diagram ${basename(diagram)} in that folder: save it first.`);
  }

  return join(folder, basename(diagram, extname(diagram)) + CASE_FILE_SUFFIX);
}

async function read(file: string): Promise<CaseFileAnswer> {
  const stats = await lstat(file).catch((error: unknown) => absent(error, file));

  if (stats === undefined) {
    return { text: null, version: null };
  }

  if (!stats.isFile() || stats.size > MAX_CASE_FILE_BYTES) {
    throw new CaseFileError('caseFileUnusable', `${basename(file)} is no file of test cases: a plain file of ${MAX_CASE_FILE_BYTES} bytes at most is.`);
  }

  const text = await readFile(file, 'utf8').catch((error: unknown) => absent(error, file) ?? '');

  return { text, version: versionOf(text) };
}

function absent(error: unknown, file: string): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return undefined;
  }

  throw new CaseFileError('caseFileUnusable', `${basename(file)} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`);
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
