import { FeelError } from '../values/value';

import type { Expression, Place } from '../syntax/ast';
import type { Result, Value } from '../values/value';
import type { FunctionSource, Scope } from './Scope';
import type { Run } from '../run/Run';
import type { WarningCode } from '../run/Warnings';

/** What the parts of the interpreter ask of it. */
export interface Evaluator {
  readonly run: Run;

  /** The functions that can be called everywhere, built in or brought by the caller. */
  readonly functions: FunctionSource;

  /** @throws {EvaluationFailure} where the evaluation as a whole fails */
  evaluate(expression: Expression, scope: Scope): Result;

  /** Warns, and gives `null`. */
  warn(code: WarningCode, message: () => string, place: Place): null;

  /** Warns, and gives the error that says that there is no value. */
  error(code: WarningCode, message: () => string, place: Place): FeelError;

  /** The value where it is of a type; else there is a warning and an error. */
  expect<T extends Value>(
    result: Result, type: string, isOfType: (value: Value) => value is T, place: Place
  ): T | FeelError;
}

/** A value, or `null` where there is none. */
export function orNull(result: Result): Result {
  return isError(result) && !result.isFatal ? null : result;
}

export function isError(result: unknown): result is FeelError {
  return result instanceof FeelError;
}
