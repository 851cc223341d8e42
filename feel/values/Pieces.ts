import type { Budget } from '../run/Budget';

/** Text that is written piece by piece, as far as it may. */
export interface Pieces {
  readonly isFull: boolean;
  add(piece: string): void;

  /** Writes what stands within a list or context. */
  within(action: () => void): void;
}

/** Text of which only the beginning matters. */
export class Beginning implements Pieces {

  private text = '';
  isFull = false;

  constructor(private readonly limit: number) {}

  add(piece: string): void {
    const room = this.limit - this.text.length;

    this.isFull ||= piece.length > room;
    this.text += piece.slice(0, room);
  }

  within(action: () => void): void {
    action();
  }

  toString(): string {
    return this.isFull ? `${this.text}…` : this.text;
  }
}

/** Text that counts as a whole; past the budget the evaluation fails. */
export class BudgetedText implements Pieces {

  private text = '';
  readonly isFull = false;

  constructor(private readonly budget: Budget) {}

  add(piece: string): void {
    this.budget.text(piece.length);
    this.budget.checkText(this.text.length + piece.length);
    this.text += piece;
  }

  within(action: () => void): void {
    this.budget.within(action);
  }

  toString(): string {
    return this.text;
  }
}
