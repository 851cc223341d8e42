import { EvaluationFailure } from './errors';

import type { Place } from '../syntax/ast';

/** What one evaluation may use up; past any of these it fails. */
export interface Limits {

  /** Evaluated parts of expressions, items looked at, and so on. */
  steps: number;

  /** Items of one list. */
  listSize: number;

  /** Characters of one string, and of all strings of the result together. */
  stringLength: number;

  /** Expressions within expressions and functions within functions. */
  depth: number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 3_000_000,
  listSize: 500_000,
  stringLength: 12_000_000,
  depth: 400
};

/** How deep lists and contexts may nest. */
const MAX_DATA_DEPTH = 1_000;

/** So many characters count as one step. */
const CHARACTERS_PER_STEP = 64;

/** So many items or entries, looked at by a function, count as one step. */
const ITEMS_PER_STEP = 4;

/** Keeps count of what an evaluation uses, so that none runs for ever or fills the memory. */
export class Budget {

  private steps = 0;
  private depth = 0;
  private dataDepth = 0;
  private resultLength = 0;

  constructor(private readonly limits: Limits) {}

  /** @throws {EvaluationFailure} past the limit of steps or of depth */
  enter(place: Place): void {
    if (++this.depth > this.limits.depth) {
      throw new EvaluationFailure(`The evaluation nests deeper than ${this.limits.depth} levels`, place);
    }

    this.spend(1, place);
  }

  leave(): void {
    this.depth--;
  }

  /**
   * Does something with what is within a list or context.
   *
   * @throws {EvaluationFailure} past the limit of steps, or if values nest too deeply
   */
  within<T>(action: () => T): T {
    if (++this.dataDepth > MAX_DATA_DEPTH) {
      throw new EvaluationFailure(`Lists and contexts nest deeper than ${MAX_DATA_DEPTH} levels`);
    }

    this.spend(1);

    try {
      return action();
    } finally {
      this.dataDepth--;
    }
  }

  /** @throws {EvaluationFailure} past the limit of steps */
  spend(steps: number, place: Place | null = null): void {
    this.steps += steps;

    if (this.steps > this.limits.steps) {
      throw new EvaluationFailure(`The expression takes more than ${this.limits.steps} steps to evaluate`, place);
    }
  }

  /** @throws {EvaluationFailure} if a list of that size is too long */
  list(size: number): void {
    if (size > this.limits.listSize) {
      throw new EvaluationFailure(`A list would have more than ${this.limits.listSize} items`);
    }

    this.spend(1);
  }

  /** @throws {EvaluationFailure} if a string of that length is too long */
  text(length: number): void {
    this.checkText(length);
    this.spend(length / CHARACTERS_PER_STEP);
  }

  /** As `text`, for a string that grows and whose pieces are counted already. */
  checkText(length: number): void {
    if (length > this.limits.stringLength) {
      throw new EvaluationFailure(`A string would have more than ${this.limits.stringLength} characters`);
    }
  }

  /** Counts so many items or entries that a function goes through. */
  items(count: number): void {
    this.spend(count / ITEMS_PER_STEP);
  }

  /** @throws {EvaluationFailure} if the texts of the result are too long together */
  resultText(length: number): void {
    this.resultLength += length;

    if (this.resultLength > this.limits.stringLength) {
      throw new EvaluationFailure(`The result would have more than ${this.limits.stringLength} characters`);
    }
  }
}
