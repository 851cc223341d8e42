/** Lets so many at a time do what takes much memory and time; whoever comes later waits, in order. */
export class Turns {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(count: number) {
    this.free = count;
  }

  /** @param begin called once it is one's turn; @returns what ends the turn, or the waiting for it */
  take(begin: () => void): () => void {
    let state: 'waiting' | 'begun' | 'over' = 'waiting';
    const start = (): void => {
      state = 'begun';
      this.free--;
      begin();
    };

    this.waiting.add(start);
    this.next();

    return () => {
      this.waiting.delete(start);
      this.free += state === 'begun' ? 1 : 0;
      state = 'over';
      this.next();
    };
  }

  private next(): void {
    const [ first ] = this.waiting;

    if (first !== undefined && this.free > 0) {
      this.waiting.delete(first);
      first();
    }
  }
}
