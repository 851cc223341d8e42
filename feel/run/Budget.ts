import { EvaluationFailure } from './errors';

import type { Place } from '../syntax/ast';

/** What a run may use up; past any of these the evaluation at hand fails. */
export interface Limits {

  /** Parts of expressions that are read or evaluated, items looked at, tries of a pattern, and so on. */
  steps: number;

  /** Bytes, roughly, of all that is made: lists, contexts, texts, and their copies as they leave FEEL. */
  memory: number;

  /** Items of one list. */
  listSize: number;

  /** Characters of one string, and of all strings of one result together. */
  stringLength: number;

  /** Expressions within expressions and functions within functions. */
  depth: number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 4_000_000,
  memory: 400_000_000,
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

const BYTES_PER_CHARACTER = 2;
const BYTES_PER_ITEM = 16;

/** So many steps pass between two looks at the clock. */
const STEPS_PER_LOOK = 5_000;

/**
 * What a run may still use up, so that none runs for ever or fills the memory.
 *
 * Make one for each run, and hand it to every `evaluate` and `parseFeel` of the
 * run: they share it, so that many small expressions cannot do together what
 * one must not. Reading, evaluating, regular expressions, and the copies that
 * are made as values leave FEEL all count. Without one, each call has its own.
 *
 * Steps and bytes are counted, never timed: whether an expression has a value
 * does not depend on how busy the machine is. Past the steps an evaluation fails
 * in the phase `time`, as the engine's does when it is stopped. `isLate` is for
 * whoever has a time of their own to keep; it is asked now and then, and once
 * it is true, evaluations fail in that phase, too.
 */
export class Budget {

  private readonly limits: Limits;
  private steps = 0;
  private bytes = 0;
  private depth = 0;
  private dataDepth = 0;
  private resultLength = 0;
  private nextLook = STEPS_PER_LOOK;

  constructor(limits: Partial<Limits> = {}, private readonly isLate: () => boolean = () => false) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** Begins another evaluation; one that failed may have left off anywhere. */
  begin(): void {
    this.depth = 0;
    this.dataDepth = 0;
    this.resultLength = 0;
  }

  /** How much of it is used up: from 0 to 1. */
  get share(): number {
    return Math.max(this.steps / this.limits.steps, this.bytes / this.limits.memory);
  }

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
    const result = action();
    this.dataDepth--;

    return result;
  }

  /** @throws {EvaluationFailure} past the limit of steps, or when it is late */
  spend(steps: number, place: Place | null = null): void {
    this.steps += steps;

    if (this.steps > this.limits.steps) {
      throw new EvaluationFailure(`The expression takes more than ${this.limits.steps} steps to evaluate`, place, 'time');
    }

    if (this.steps > this.nextLook) {
      this.nextLook = this.steps + STEPS_PER_LOOK;
      this.look(place);
    }
  }

  /** @throws {EvaluationFailure} if a list of that size is too long */
  list(size: number): void {
    if (size > this.limits.listSize) {
      throw new EvaluationFailure(`A list would have more than ${this.limits.listSize} items`);
    }

    this.spend(1);
  }

  /** A list, or context, of that size is made. */
  made(size: number): void {
    this.spend(size / ITEMS_PER_STEP);
    this.use(size * BYTES_PER_ITEM + BYTES_PER_ITEM);
  }

  /** @throws {EvaluationFailure} if a string of that length is too long */
  text(length: number): void {
    this.checkText(length);
    this.use(length * BYTES_PER_CHARACTER);
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

  /** Counts so many characters that a function goes through. */
  characters(count: number): void {
    this.spend(count / CHARACTERS_PER_STEP);
  }

  /** @throws {EvaluationFailure} if the texts of the result are too long together */
  resultText(length: number): void {
    this.resultLength += length;
    this.use(length * BYTES_PER_CHARACTER);

    if (this.resultLength > this.limits.stringLength) {
      throw new EvaluationFailure(`The result would have more than ${this.limits.stringLength} characters`);
    }
  }

  private use(bytes: number): void {
    this.bytes += bytes;

    if (this.bytes > this.limits.memory) {
      throw new EvaluationFailure(`The expression takes more than ${Math.round(this.limits.memory / 1_000_000)} MB of memory to evaluate`);
    }
  }

  private look(place: Place | null): void {
    if (this.isLate()) {
      throw new EvaluationFailure('The evaluation takes too long', place, 'time');
    }
  }
}
