import { readFile } from 'node:fs/promises';
import { CommandError } from './CommandError';

/**
 * A file's text.
 *
 * @throws CommandError where it cannot be read
 */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
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
