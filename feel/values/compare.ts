import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { EvaluationFailure } from '../run/errors';
import { FeelContext } from './value';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from '../values/FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { textOf } from '../values/textOf';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Budget } from '../run/Budget';
import type { Value } from '../values/value';

/**
 * Orders two values: negative, zero or positive; `null` if they are not of one
 * comparable type. Local and zoned times are different types.
 *
 * @throws {EvaluationFailure} for two lists, as the engine does: it takes a
 *   list of comparable items for comparable, and then stumbles over it
 */
export function orderOf(left: Value, right: Value): number | null {
  if (left instanceof FeelNumber && right instanceof FeelNumber) {
    return left.compare(right);
  }

  if (typeof left === 'string' && typeof right === 'string') {
    return sign(left, right);
  }

  if (Array.isArray(left) && Array.isArray(right) && isComparable(left) && isComparable(right)) {
    throw new EvaluationFailure(`java.lang.IllegalArgumentException: ${textOf(left)} can not be compared to ${textOf(right)}`);
  }

  return orderOfTemporals(left, right);
}

/**
 * Whether the engine compares a value with others of its type. A list counts as comparable if all its
 * items are, and of one type.
 */
export function isComparable(value: Value): boolean {
  if (!Array.isArray(value)) {
    return typeof value === 'string' || value instanceof FeelNumber || orderOfTemporals(value, value) !== null;
  }

  const [ first ] = value;

  return first !== undefined && isComparable(first) && value.every(item => isOfType(item, first));
}

function isOfType(value: Value, other: Value): boolean {
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null) {
    return typeof value === typeof other && (value === null) === (other === null);
  }

  return value.constructor === other.constructor && isZonedValue(value) === isZonedValue(other);
}

function isZonedValue(value: Value): boolean {
  return (value instanceof FeelTime || value instanceof FeelDateTime) && isZoned(value);
}

/** Whether two scalar values are equal. */
export function areSame(left: Value, right: Value): boolean {
  return equalScalars(left, right) === true;
}

/** Whether two values are equal; `null` if the engine does not compare them. */
export function equality(left: Value, right: Value, budget: Budget): boolean | null {
  return budget.within(() => equalityOf(left, right, budget));
}

export function areEqual(left: Value, right: Value, budget: Budget): boolean {
  return equality(left, right, budget) === true;
}

function equalityOf(left: Value, right: Value, budget: Budget): boolean | null {
  if (left === null || right === null) {
    return left === right;
  }

  if (typeof left !== 'object' || typeof right !== 'object') {
    return typeof left === typeof right ? left === right : null;
  }

  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => areEqual(item, right[index] ?? null, budget));
  }

  if (left instanceof FeelContext && right instanceof FeelContext) {
    return equalContexts(left, right, budget);
  }

  return equalScalars(left, right);
}

function equalScalars(left: Value, right: Value): boolean | null {
  const order = orderOf(left, right);

  if (left instanceof FeelDateTime && right instanceof FeelDateTime
    || left instanceof FeelTime && right instanceof FeelTime) {
    return order === null ? null : left.toString() === right.toString() && left.zone?.offset === right.zone?.offset;
  }

  return order === null ? null : order === 0;
}

function equalContexts(left: FeelContext, right: FeelContext, budget: Budget): boolean {
  return left.variables.size === right.variables.size
    && Array.from(left.variables).every(([ key, value ]) => {
      const other = right.variables.get(key);

      return other !== undefined && areEqual(value, other, budget);
    });
}

function orderOfTemporals(left: Value, right: Value): number | null {
  if (left instanceof FeelDate && right instanceof FeelDate) {
    return left.days - right.days;
  }

  if (left instanceof FeelTime && right instanceof FeelTime && isZoned(left) === isZoned(right)) {
    return left.order - right.order;
  }

  if (left instanceof FeelDateTime && right instanceof FeelDateTime && isZoned(left) === isZoned(right)) {
    return orderOfDateTimes(left, right);
  }

  if (left instanceof DaysTimeDuration && right instanceof DaysTimeDuration) {
    return sign(left.nanos, right.nanos);
  }

  return left instanceof YearsMonthsDuration && right instanceof YearsMonthsDuration
    ? left.months - right.months
    : null;
}

/** By the moment; of the same moment in different zones, by the local time. */
function orderOfDateTimes(left: FeelDateTime, right: FeelDateTime): number {
  return left.epochSeconds - right.epochSeconds
    || left.fraction - right.fraction
    || left.localSeconds - right.localSeconds
    || sign(left.zone?.region ?? '', right.zone?.region ?? '');
}

function isZoned(value: FeelTime | FeelDateTime): boolean {
  return value.zone !== null;
}

function sign<T extends string | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
