import type { EndingReason } from './runMessages';

/**
 * How long a run has to come to its end by itself once it is cancelled or its time is up: until its heart has
 * stood still for so long, as it evaluates and does not listen.
 */
const GRACE_MS = 500;

/** It ends then, even where its heart goes on. */
const LONGEST_GRACE_MS = 5000;

const LOOK_MS = 500;

/** Why a thread has to be ended: it works for too long at a stretch, or on after its run was to end. */
export type Lateness = 'tooSlow' | EndingReason;

/** Watches over one run in a thread, which may be too busy to listen. */
export class RunWatch {
  private readonly lookTimer: NodeJS.Timeout;
  private timeUp: NodeJS.Timeout | undefined;
  private leftMs: number | undefined;
  private since = 0;
  private grace: NodeJS.Timeout | undefined;
  private lastBeat = -1;
  private silentSince = performance.now();

  constructor(
    private readonly heartbeat: Int32Array,
    private readonly limits: { evaluationSeconds: number },
    private readonly signal: AbortSignal,
    private readonly on: { end(why: EndingReason): void; late(why: Lateness): void }
  ) {
    this.lookTimer = setInterval(() => this.look(), LOOK_MS);
    signal.addEventListener('abort', this.cancel, { once: true });

    if (signal.aborted) {
      this.cancel();
    }
  }

  /** From now on the run has so much time. */
  limit(seconds: number): void {
    this.leftMs = seconds * 1000;
    this.resume();
  }

  /** While it waits for other runs, its time stands still. */
  pause(): void {
    if (this.leftMs !== undefined) {
      clearTimeout(this.timeUp);
      this.leftMs -= performance.now() - this.since;
    }
  }

  resume(): void {
    if (this.leftMs !== undefined) {
      clearTimeout(this.timeUp);
      this.since = performance.now();
      this.timeUp = setTimeout(() => this.end('timeout'), this.leftMs);
    }
  }

  stop(): void {
    clearInterval(this.lookTimer);
    clearTimeout(this.timeUp);
    clearTimeout(this.grace);
    this.signal.removeEventListener('abort', this.cancel);
  }

  private readonly cancel = (): void => this.end('cancelled');

  private end(why: EndingReason): void {
    this.on.end(why);
    this.grace ??= this.giveGrace(why, performance.now() + LONGEST_GRACE_MS);
  }

  private giveGrace(why: EndingReason, until: number): NodeJS.Timeout {
    const beat = this.beat();

    return setTimeout(() => {
      if (this.beat() === beat || performance.now() > until) {
        this.on.late(why);
      } else {
        this.grace = this.giveGrace(why, until);
      }
    }, GRACE_MS);
  }

  /** A thread whose heart stands still evaluates; while it waits for an answer, its heart goes on. */
  private look(): void {
    const beat = this.beat();

    if (beat !== this.lastBeat) {
      this.lastBeat = beat;
      this.silentSince = performance.now();
    } else if (performance.now() - this.silentSince > this.limits.evaluationSeconds * 1000) {
      this.on.late('tooSlow');
    }
  }

  private beat(): number {
    return Atomics.load(this.heartbeat, 0);
  }
}
