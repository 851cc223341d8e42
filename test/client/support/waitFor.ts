/**
 * Waits until the page shows what is looked for: asks again with every frame.
 *
 * @returns what `find` found
 * @throws when it is not there after fifty seconds
 */
export async function waitFor<T>(find: () => T | null | undefined | false, what = 'the page'): Promise<T> {
  const deadline = performance.now() + 50_000;

  for (;;) {
    const found = find();

    if (found) {
      return found;
    }

    if (performance.now() > deadline) {
      throw new Error(`waited in vain for ${what}`);
    }

    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}
