/** How long the page may be held at a time: half of what is noticed as a stutter, in milliseconds. */
const TURN_MS = 8;

/** Long work that leaves the page time for its own whenever it was held for long enough. */
export class Turns {
  private end = performance.now() + TURN_MS;

  /** To be awaited between any two steps: what is awaited otherwise may be there already, so that no time passes. */
  async rest(): Promise<void> {
    if (performance.now() > this.end) {
      await new Promise(resolve => setTimeout(resolve));
      this.end = performance.now() + TURN_MS;
    }
  }

  /** Carries out work that is made of steps. */
  async finish<T>(work: Iterator<unknown, T>): Promise<T> {
    for (;;) {
      const step = work.next();

      if (step.done) {
        return step.value;
      }

      await this.rest();
    }
  }
}
