import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Something that is no file of a bearable size; the message says what. */
export class NoPlainFileError extends Error {}

/**
 * Reads a file as text. A pipe or a device would be waited for, or read, for ever:
 * such are refused before they are read, as are files that are too large.
 */
export async function readPlainFile(path: string, maxBytes: number): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));

  try {
    const stats = await file.stat();

    if (stats.isDirectory()) {
      throw new NoPlainFileError('it is a folder');
    }

    if (!stats.isFile()) {
      throw new NoPlainFileError('it is no plain file');
    }

    if (stats.size > maxBytes) {
      throw new NoPlainFileError(`it has more than ${maxBytes / 1_000_000} MB`);
    }

    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
