import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from './FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Run } from '../run/Run';

/** A value while FEEL computes with it. */
export type Value =
  | null
  | boolean
  | string
  | FeelNumber
  | Value[]
  | FeelContext
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysTimeDuration
  | YearsMonthsDuration
  | FeelRange
  | FeelFunction;

/** What an expression comes to. */
export type Result = Value | FeelError;

/**
 * In the place of a value where there is none. The engine turns it into `null`
 * at the next calculation, call, filter or loop; where there is none of these,
 * the evaluation fails. A fatal one stays what it is.
 */
export class FeelError {

  constructor(readonly message: string, readonly isFatal = false) {}
}

/** A context's entries in their order. As in the engine, functions are kept apart: they are called, not read. */
export class FeelContext {

  constructor(
    readonly variables: Map<string, Value> = new Map(),
    readonly functions: ReadonlyMap<string, FeelFunction[]> = NONE
  ) {}
}

/** A range between two comparable values of one type. */
export class FeelRange {

  constructor(
    readonly start: Value,
    readonly end: Value,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean
  ) {}
}

/** A function that FEEL can call: built in, brought by the caller, or defined in the expression. */
export class FeelFunction {

  constructor(
    readonly parameters: readonly string[],

    /** May throw a `FunctionFailure`. */
    readonly invoke: (args: Value[], run: Run) => Result,

    /** The last parameter takes all arguments that are left, as a list. */
    readonly hasVarArgs = false
  ) {}
}

const NONE: ReadonlyMap<string, FeelFunction[]> = new Map();

/** The name of a value's type in FEEL, as `instance of` knows it. */
export function typeNameOf(value: Value): string {
  if (value === null) {
    return 'null';
  }

  if (typeof value !== 'object') {
    return typeof value;
  }

  return nameOfObject(value);
}

function nameOfObject(value: Exclude<Value, null | boolean | string>): string {
  if (value instanceof FeelNumber) return 'number';
  if (Array.isArray(value)) return 'list';
  if (value instanceof FeelContext) return 'context';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof DaysTimeDuration) return 'days and time duration';
  if (value instanceof YearsMonthsDuration) return 'years and months duration';
  if (value instanceof FeelRange) return 'range';

  return 'function';
}

/** The name of a value's type in the engine's own code: what `instance of` calls a time is two there. */
export function engineTypeNameOf(value: Value): string {
  const name = typeNameOf(value);

  switch (name) {
    case 'time': return value instanceof FeelTime && value.zone ? 'Time' : 'LocalTime';
    case 'date and time': return value instanceof FeelDateTime && value.zone ? 'DateTime' : 'LocalDateTime';
    case 'days and time duration': return 'DayTimeDuration';
    case 'years and months duration': return 'YearMonthDuration';
    default: return name.charAt(0).toUpperCase() + name.slice(1);
  }
}
