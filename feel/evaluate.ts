import { Budget } from './run/Budget';
import { builtins } from './builtins';
import { EvaluationFailure } from './run/errors';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { Interpreter } from './interpreter/Interpreter';
import { JsonVariables } from './values/fromJson';
import { nativeFunctions } from './interpreter/nativeFunctions';
import { readExpression } from './syntax/readExpression';
import { Scope } from './interpreter/Scope';
import { toJson } from './values/toJson';
import { engineTypeNameOf, FeelError, typeNameOf } from './values/value';
import { Warnings } from './run/Warnings';

import type { Dialect } from './values/toJson';
import type { FeelWarning } from './run/Warnings';
import type { JsonInputObject, JsonValue } from './json/JsonValue';
import type { NativeFunction } from './nativeFunction';
import type { Place } from './syntax/ast';

export type { Dialect } from './values/toJson';
export type { FeelWarning } from './run/Warnings';

/** What came of an evaluation; a failure is what the engine raises an incident for. */
export type Evaluation = Evaluated | EvaluationFailed;

export interface Evaluated {
  kind: 'value';
  value: JsonValue;

  /** The FEEL type of the result before it became JSON, such as `date` or `function`. */
  type: string;
  warnings: FeelWarning[];
}

/** A value as the engine itself gives it. */
export interface EngineEvaluated extends Evaluated {

  /** The engine's own name of the type, which tells local times from zoned ones: `LocalTime`, `Time`, `Number`. */
  engineType: string;
}

export interface EvaluationFailed {
  kind: 'failure';

  /**
   * `parse`: it is no FEEL, and the engine rejects the deployment;
   * `evaluate`: an incident; `time`: it takes too long.
   */
  phase: 'parse' | 'evaluate' | 'time';
  message: string;
  from?: number;
  to?: number;
  warnings: FeelWarning[];
}

export interface EvaluateOptions {

  /** Functions that can be called besides the built-in ones, by name. */
  functions?: Record<string, NativeFunction>;

  /** The clock of `now()` and `today()`; the time zone is UTC. */
  now?: () => Date;

  /** Gives numbers from 0 to 1 for `random number()` and `uuid()`. */
  random?: () => number;

  /** Who takes the value: the broker, or the connector runtime (for result and error expression). Default: `engine`. */
  dialect?: Dialect;

  /** As brokers up to 8.9 do: the region behind a date and time that has one. Default: `false`. */
  withRegions?: boolean;

  /** What this evaluation and all others of the run may use up together; without one it has its own. */
  budget?: Budget;
}

/**
 * Evaluates an expression (without the `=` that marks it in a diagram) as
 * Camunda's engine does; connector contract, section 5. It always comes to an
 * end, whatever the expression: see `Budget`.
 *
 * @param context the variables; a number that JSON writes with a point or an
 *   exponent keeps it where the context was read by `parseJsonInput`
 */
export function evaluate(
  expression: string, context: JsonInputObject, options: EvaluateOptions = {}
): EngineEvaluated | EvaluationFailed {
  const warnings = new Warnings();

  try {
    return evaluateTo(expression, context, options, warnings);
  } catch (error) {
    return { kind: 'failure', ...describe(error, expression), warnings: [] };
  }
}

function evaluateTo(
  expression: string, context: JsonInputObject, options: EvaluateOptions, warnings: Warnings
): EngineEvaluated | EvaluationFailed {
  const { budget = new Budget(), now = () => new Date(), random = Math.random, dialect = 'engine', withRegions = false } = options;

  budget.begin();
  const parsed = readExpression(expression, budget);
  const functions = nativeFunctions(options.functions ?? {}, builtins);
  const interpreter = new Interpreter({ budget, now, random }, functions, warnings);
  const result = interpreter.evaluate(parsed, new Scope(null, new JsonVariables(context, budget)));
  const assertion = warnings.failedAssertion;

  if (assertion) {
    const { from, to } = assertion;

    return { kind: 'failure', phase: 'evaluate', message: `Assertion failure on evaluate the expression '${shorten(expression)}': ${assertion.message}`, from, to, warnings: warnings.list() };
  }

  if (result instanceof FeelError) {
    return { kind: 'failure', phase: 'evaluate', message: `failed to evaluate expression '${shorten(expression)}': ${result.message}`, warnings: warnings.list() };
  }

  return {
    kind: 'value',
    value: toJson(result, budget, { dialect, withRegions }),
    type: typeNameOf(result),
    engineType: engineTypeNameOf(result),
    warnings: warnings.list()
  };
}

/** So much of an expression is shown in a message. */
const SHOWN_LENGTH = 2_000;

/** The engine's words for what went wrong. Where it throws it tells of no warnings. */
function describe(error: unknown, expression: string) {
  if (error instanceof FeelSyntaxError) {
    return { phase: 'parse' as const, message: `failed to parse expression '${shorten(expression)}': ${error.message}`, ...offsetsOf(error.place) };
  }

  if (error instanceof EvaluationFailure) {
    return { phase: error.phase, message: `failed to evaluate expression '${shorten(expression)}': ${error.message}`, ...offsetsOf(error.place) };
  }

  throw error;
}

function shorten(expression: string): string {
  return expression.length > SHOWN_LENGTH ? `${expression.slice(0, SHOWN_LENGTH)}…` : expression;
}

function offsetsOf(place: Place | null): Partial<Place> {
  return place ? { from: place.from, to: place.to } : {};
}
