import type { Place } from '../syntax/ast';

/**
 * Something has no value. The engine turns it into `null` at the next
 * calculation, call, filter or loop; where there is none, the evaluation fails.
 */
export class FeelError extends Error {

  constructor(message: string) {
    super(message);
    this.name = 'FeelError';
  }
}

/** The evaluation as a whole fails. */
export class EvaluationFailure extends Error {

  constructor(
    message: string,
    readonly place: Place | null = null,

    /** Whether a built-in `assert` wants it so. */
    readonly reason: 'assertion' | 'other' = 'other'
  ) {
    super(message);
    this.name = 'EvaluationFailure';
  }
}

/** `?` stands where there is no input; a unary test gives it one. */
export class NoInputFailure extends EvaluationFailure {

  constructor(place: Place) {
    super('No input value available. \'?\' can only be used inside an unary-test expression.', place);
  }
}
