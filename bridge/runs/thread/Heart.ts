const BEAT_MS = 200;

/** Shows outside of a thread that it has time to do something, while a run goes on. */
export class Heart {
  constructor(private readonly heartbeat: Int32Array) {}

  async during(work: Promise<void>): Promise<void> {
    this.beat();

    const timer = setInterval(() => this.beat(), BEAT_MS);

    try {
      await work;
    } finally {
      clearInterval(timer);
    }
  }

  private beat(): void {
    Atomics.add(this.heartbeat, 0, 1);
  }
}
