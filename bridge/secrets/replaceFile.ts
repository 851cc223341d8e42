import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const LEFTOVER_MS = 60_000;

/**
 * Puts a text in the place of a file, by default for its owner alone. Whoever
 * reads meanwhile, or after a crash at any moment, finds the old text or the
 * new one, whole.
 */
export async function replaceFile(path: string, text: string, mode = 0o600): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });

  const target = await behindLinks(path);
  const temporary = `${target}.${randomUUID()}.tmp`;

  await removeLeftovers(target);

  try {
    await using(await open(temporary, 'wx', mode), async file => {
      await file.writeFile(text);
      await file.sync();
    });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }

  await syncFolder(dirname(target));
}

/** What a process that was killed while it wrote has left; a text that is being written now is younger. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);

  for (const entry of await readdir(folder)) {
    const path = join(folder, entry);

    if (entry.startsWith(`${basename(target)}.`) && entry.endsWith('.tmp') && await isOld(path)) {
      await rm(path, { force: true });
    }
  }
}

async function isOld(path: string): Promise<boolean> {
  return Date.now() - (await lstat(path)).mtimeMs > LEFTOVER_MS;
}

/** A link stays a link; the file that it leads to is replaced. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return path;
    }

    throw error;
  }
}

/** Makes the new name last; Windows has no such thing and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') {
    await using(await open(path, 'r'), folder => folder.sync());
  }
}

async function using(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
