/** How long the page may be held at a time: half of what is noticed as a stutter, in milliseconds. */
const SLICE_MS = 8;

/** So many steps are made between two looks at the clock. */
const STEPS_PER_LOOK = 200;

/**
 * Carries out long work piece by piece, so that the page stays quick meanwhile.
 * The first piece is done at once: work that is short is done when this returns.
 *
 * @param work each step short by itself
 * @param onPause after each piece that was not the last
 * @param firstMs how long the first piece may take: whoever asks for it may have much else to do
 * @returns what ends it early
 */
export function inSlices<T, R = unknown>(work: Iterator<T, R>, { onStep, onPause, onEnd, firstMs = SLICE_MS }: {
  onStep?: (value: T) => void;
  onPause?: () => void;
  onEnd: (result: R) => void;
  firstMs?: number;
}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (sliceMs: number): void => {
    const end = performance.now() + sliceMs;

    do {
      for (let steps = 0; steps < STEPS_PER_LOOK; steps++) {
        const step = work.next();

        if (step.done) {
          onEnd(step.value);
          return;
        }

        onStep?.(step.value);
      }
    } while (performance.now() < end);

    timer = setTimeout(go, 0, SLICE_MS);
    onPause?.();
  };

  go(firstMs);

  return () => clearTimeout(timer);
}
