import type { Place } from '../syntax/ast';

/**
 * A built-in function gives no value for its arguments. The engine warns of it,
 * and the call gives `null`.
 */
export class FunctionFailure extends Error {

  constructor(message: string) {
    super(message);
    this.name = 'FunctionFailure';
  }
}

/** The evaluation as a whole fails: where the engine throws, and past the budget. */
export class EvaluationFailure extends Error {

  constructor(
    message: string,
    readonly place: Place | null = null,

    /** `time` where it takes too long. */
    readonly phase: 'evaluate' | 'time' = 'evaluate'
  ) {
    super(message);
    this.name = 'EvaluationFailure';
  }
}
