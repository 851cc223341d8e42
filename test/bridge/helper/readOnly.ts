import { chmodSync, statSync } from 'node:fs';

const NOBODY = 65_534;

/**
 * Does some work while nothing can be written into a folder. Root writes wherever it likes, so it is
 * nobody meanwhile; any other user takes its own right to write.
 */
export async function whileReadOnly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { mode } = statSync(folder);
  const isRoot = process.geteuid?.() === 0;

  chmodSync(folder, 0o555);

  if (isRoot) {
    process.seteuid?.(NOBODY);
  }

  try {
    return await work();
  } finally {
    if (isRoot) {
      process.seteuid?.(0);
    }

    chmodSync(folder, mode);
  }
}
