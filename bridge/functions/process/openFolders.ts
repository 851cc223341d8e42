import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const OWNER_ONLY = 0o700;

/** Lets us into a folder and all folders in it, and lets us remove what is there; links are not followed. */
export async function openFolders(path: string): Promise<void> {
  await chmod(path, OWNER_ONLY);

  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      await openFolders(join(path, entry.name));
    }
  }
}
