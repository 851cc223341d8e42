import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;
const TIMEOUT_MS = 50000;

/** Waits until something is true. @throws {Error} that names it, where that takes too long */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;

  while (!await isTrue()) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}`);
    }

    await pause(POLL_MS);
  }
}
