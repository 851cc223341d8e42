/** So many pieces at most wait to be joined. */
const MOST = 256;

/** Pieces that hold so much together are worth what each of them costs. */
const LARGE_BYTES = 64 * 1024;

/**
 * What arrives of a body, piece by piece. Small pieces are joined on their way: each costs a hundred bytes of its own,
 * so a sender of single bytes would take a hundred times the memory of what it sends.
 */
export class Pieces {
  private joined: Buffer[] = [];
  private waiting: Buffer[] = [];

  add(piece: Buffer): void {
    this.waiting.push(piece);

    if (this.waiting.length === MOST) {
      this.join();
    }
  }

  /** What was joined since the last time, or all that there is. */
  take(which: 'joined' | 'all'): Buffer {
    if (which === 'all') {
      this.join();
    }

    const taken = this.joined;

    this.joined = [];

    return Buffer.concat(taken);
  }

  clear(): void {
    this.joined = [];
    this.waiting = [];
  }

  private join(): void {
    const length = this.waiting.reduce((sum, piece) => sum + piece.length, 0);

    this.joined.push(...length < LARGE_BYTES ? [ Buffer.concat(this.waiting) ] : this.waiting);
    this.waiting = [];
  }
}
