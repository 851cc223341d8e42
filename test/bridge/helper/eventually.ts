import { setTimeout } from 'node:timers/promises';

/** Waits until something is the case; fails the test where it never is. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 50_000; !await isSo();) {
    if (Date.now() > end) {
      throw new Error(`It never came to be that ${what}`);
    }

    await setTimeout(10);
  }
}
