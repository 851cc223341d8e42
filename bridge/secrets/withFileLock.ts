import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long one waits for a lock that somebody else holds. */
export interface LockPatience {
  mostTries: number;

  /** Lies between two tries. */
  pause: () => Promise<unknown>;
}

/** Who keeps a lock fresh for so long is none of ours. */
const HALF_A_MINUTE: LockPatience = { mostTries: 1_500, pause: () => wait(20) };

/** Writing takes milliseconds: who holds a lock for so long does not write any more. */
const STALE_MS = 10_000;

/**
 * Does some work on a file while no other process does that asks here too: two
 * bridges that store secrets in one file lose none. A process that was killed
 * while it held the lock is found gone.
 *
 * @throws Error with a `code` and a `syscall`, as of the file system, where the lock is not to be had for half a minute
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>, patience = HALF_A_MINUTE): Promise<T> {
  const lock = `${path}.lock`;

  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await acquire(lock, `${path}.${randomUUID()}.tmp`, patience);

  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** The lock gets its name only when it says whose it is. */
async function acquire(lock: string, own: string, { mostTries, pause }: LockPatience): Promise<void> {
  await writeFile(own, String(process.pid), { mode: 0o600 });

  try {
    for (let tries = 0; !await tryLink(own, lock); tries++) {
      if (tries === mostTries) {
        throw Object.assign(new Error(`Another process holds ${lock}`), { code: 'ELOCKED', syscall: 'link' });
      }

      if (await isStale(lock)) {
        await takeAway(lock, own);
      } else {
        await pause();
      }
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function tryLink(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);

    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }

    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  const [ pid, stats ] = await Promise.all([ readFile(lock, 'utf8').catch(() => ''), stat(lock).catch(() => undefined) ]);

  return stats !== undefined && (Math.abs(Date.now() - stats.mtimeMs) > STALE_MS || (pid !== '' && !isAlive(Number(pid))));
}

/** Another one may have been quicker: what is taken away then is its lock, and is given back. */
async function takeAway(lock: string, own: string): Promise<void> {
  const aside = `${own}.stale.tmp`;

  await rename(lock, aside).catch(() => undefined);

  if (await stat(aside).catch(() => undefined) && !await isStale(aside)) {
    await tryLink(aside, lock);
  }

  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);

    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
