import { Budget, DEFAULT_LIMITS } from './interpreter/Budget';
import { builtins } from './builtins';
import { EvaluationFailure, FeelError } from './interpreter/errors';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { Interpreter } from './interpreter/Interpreter';
import { JsonVariables } from './values/fromJson';
import { nativeFunctions } from './interpreter/nativeFunctions';
import { readExpression } from './syntax/readExpression';
import { Scope } from './interpreter/Scope';
import { toJson } from './values/toJson';
import { typeNameOf } from './values/value';
import { Warnings } from './interpreter/Warnings';

import type { FeelWarning } from './interpreter/Warnings';
import type { Dialect } from './values/toJson';
import type { JsonObject, JsonValue } from './json';
import type { Limits } from './interpreter/Budget';
import type { NativeFunction } from './nativeFunction';
import type { Place } from './syntax/ast';

export type { FeelWarning } from './interpreter/Warnings';
export type { Dialect } from './values/toJson';
export type { Limits } from './interpreter/Budget';

/** What came of an evaluation; a failure is what the engine raises an incident for. */
export type Evaluation =
  | {
    kind: 'value';
    value: JsonValue;

    /** The FEEL type of the result before it became JSON, such as `date` or `function`. */
    type: string;
    warnings: FeelWarning[];
  }
  | {
    kind: 'failure';

    /** `parse`: it is no FEEL, and the engine rejects the deployment; `evaluate`: an incident. */
    phase: 'parse' | 'evaluate';
    message: string;
    from?: number;
    to?: number;
    warnings: FeelWarning[];
  };

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

  /** Past these the evaluation fails. */
  limits?: Partial<Limits>;
}

/**
 * Evaluates an expression (without the `=` that marks it in a diagram) as
 * Camunda's engine does; connector contract, section 5. It always comes to an
 * end, whatever the expression: see `Limits`.
 */
export function evaluate(expression: string, context: JsonObject, options: EvaluateOptions = {}): Evaluation {
  const warnings = new Warnings();

  try {
    return { ...evaluateTo(expression, context, options, warnings), warnings: warnings.list() };
  } catch (error) {
    return { kind: 'failure', ...describe(error, expression), warnings: warnings.list() };
  }
}

function evaluateTo(expression: string, context: JsonObject, options: EvaluateOptions, warnings: Warnings) {
  const budget = new Budget({ ...DEFAULT_LIMITS, ...options.limits });
  const outside = { dialect: options.dialect ?? 'engine', withRegions: options.withRegions ?? false };
  const run = {
    budget,
    warnings,
    functions: nativeFunctions(options.functions ?? {}, builtins),
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random
  };

  const value = new Interpreter(run).evaluate(readExpression(expression), new Scope(null, new JsonVariables(context)));

  return { kind: 'value' as const, value: toJson(value, budget, outside), type: typeNameOf(value) };
}

/** So much of an expression is shown in a message. */
const SHOWN_LENGTH = 2_000;

/** The engine's words for what went wrong. */
function describe(error: unknown, text: string): { phase: 'parse' | 'evaluate'; message: string; from?: number; to?: number } {
  const expression = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;

  if (error instanceof FeelSyntaxError) {
    return { phase: 'parse', message: `failed to parse expression '${expression}': ${error.message}`, ...offsetsOf(error.place) };
  }

  if (error instanceof EvaluationFailure && error.reason === 'assertion') {
    return { phase: 'evaluate', message: `Assertion failure on evaluate the expression '${expression}': ${error.message}`, ...offsetsOf(error.place) };
  }

  if (error instanceof EvaluationFailure || error instanceof FeelError) {
    return { phase: 'evaluate', message: `failed to evaluate expression '${expression}': ${error.message}`, ...offsetsOf('place' in error ? error.place : null) };
  }

  throw error;
}

function offsetsOf(place: Place | null): Partial<Place> {
  return place ? { from: place.from, to: place.to } : {};
}
