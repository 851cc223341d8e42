/** How long the page may be held at a time: half of what is noticed as a stutter, in milliseconds. */
const TURN_MS = 8;

/** Carries out long work, with time for the page whenever it was held for long enough. */
export async function finishInTurns<T>(work: Iterator<unknown, T>): Promise<T> {
  let end = performance.now() + TURN_MS;

  for (;;) {
    const step = work.next();

    if (step.done) {
      return step.value;
    }

    if (performance.now() > end) {
      await new Promise(resolve => setTimeout(resolve));
      end = performance.now() + TURN_MS;
    }
  }
}
