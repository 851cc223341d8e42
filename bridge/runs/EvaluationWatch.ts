/** How long a run has to come to its end once it is cancelled or its time is up. */
const GRACE_MS = 1_000;

/** Tells when a thread evaluates for too long: at a stretch, or after its run was ended. */
export class EvaluationWatch {
  private timer: NodeJS.Timeout | undefined;
  private graceTimer: NodeJS.Timeout | undefined;
  private readonly startGrace = (): void => {
    this.graceTimer = setTimeout(() => this.onLate('runEnded'), GRACE_MS);
  };

  constructor(
      readonly evaluationSeconds: number,
      readonly signal: AbortSignal,
      readonly onLate: (why: 'tooSlow' | 'runEnded') => void
  ) {
    signal.addEventListener('abort', this.startGrace, { once: true });

    if (signal.aborted) {
      this.startGrace();
    }

    this.resume();
  }

  /** The thread waits for an answer, which takes as long as it takes. */
  pause(): void {
    clearTimeout(this.timer);
  }

  resume(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.onLate('tooSlow'), this.evaluationSeconds * 1000);
  }

  end(): void {
    clearTimeout(this.timer);
    clearTimeout(this.graceTimer);
    this.signal.removeEventListener('abort', this.startGrace);
  }
}
