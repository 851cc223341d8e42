import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CommandError } from './CommandError';

const STANDARD_INPUT = '-';

let isStandardInputRead = false;

/**
 * A file's text, without a byte order mark.
 *
 * @param file a path, or `-` for standard input, which can be read once
 *
 * @throws CommandError where it cannot be read
 */
export async function readText(file: string): Promise<string> {
  if (file === STANDARD_INPUT) {
    return readStandardInput();
  }

  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${reasonOf(error)}`, 'unreadable');
  }
}

/** How messages call a file. */
export function nameOfSource(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : file;
}

async function readStandardInput(): Promise<string> {
  if (isStandardInputRead) {
    throw new CommandError('Standard input can be read for one thing only, and - stands for two.');
  }

  isStandardInputRead = true;

  return (await text(process.stdin)).replace(/^\uFEFF/, '');
}

/** Why a file could not be read, in a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;

  switch (code) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EISDIR':
      return 'it is a folder.';
    case 'EACCES':
      return 'permission denied.';
    default:
      return String(error);
  }
}
