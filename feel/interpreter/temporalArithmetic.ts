import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { EvaluationFailure } from '../run/errors';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from '../values/FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { NANOS_PER_SECOND } from '../temporal/clockTime';
import { plusMonths } from '../temporal/calendar';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Value } from '../values/value';

/** Past this many days from 1970 there is no calendar: that of Java ends with the year 999,999,999. */
const MOST_DAYS = 365_241_780_471;

type Duration = DaysTimeDuration | YearsMonthsDuration;

/** A temporal value and a duration, in either order, or two durations of a kind. */
export function addTemporal(left: Value, right: Value): Value | undefined {
  if (isDuration(left) && isDuration(right)) {
    return addDurations(left, right, 1);
  }

  return isDuration(left) ? move(right, left, 1) : isDuration(right) ? move(left, right, 1) : undefined;
}

/** A duration from a temporal value or from a duration, or the time between two temporal values. */
export function subtractTemporal(left: Value, right: Value): Value | undefined {
  if (isDuration(left) && isDuration(right)) {
    return addDurations(left, right, -1);
  }

  return isDuration(right) ? move(left, right, -1) : between(left, right);
}

export function multiplyDuration(duration: Value, factor: Value): Value | undefined {
  if (!(factor instanceof FeelNumber)) {
    return undefined;
  }

  if (duration instanceof YearsMonthsDuration) {
    return new YearsMonthsDuration(duration.months * factor.toInt());
  }

  return duration instanceof DaysTimeDuration
    ? new DaysTimeDuration(duration.nanos * BigInt(factor.toInt()))
    : undefined;
}

/** The engine divides durations as whole numbers of months or milliseconds. */
export function divideDuration(duration: Duration, divisor: Value): Value | undefined {
  const size = sizeOf(duration);

  if (divisor instanceof FeelNumber && !divisor.isZero) {
    const part = FeelNumber.fromWhole(size).dividedBy(divisor).toInt();

    return duration instanceof YearsMonthsDuration ? new YearsMonthsDuration(part) : DaysTimeDuration.ofMillis(part);
  }

  if (!isDuration(divisor) || divisor.constructor !== duration.constructor || isZero(divisor)) {
    return undefined;
  }

  if (sizeOf(divisor) === 0n) {
    throw new EvaluationFailure('java.lang.ArithmeticException: / by zero');
  }

  return FeelNumber.fromWhole(size / sizeOf(divisor));
}

function isZero(duration: Duration): boolean {
  return duration instanceof YearsMonthsDuration ? duration.months === 0 : duration.nanos === 0n;
}

function sizeOf(duration: Duration): bigint {
  return duration instanceof YearsMonthsDuration ? BigInt(duration.months) : duration.millis;
}

function isDuration(value: Value): value is Duration {
  return value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration;
}

function addDurations(left: Duration, right: Duration, sign: 1 | -1): Value | undefined {
  if (left instanceof YearsMonthsDuration) {
    return right instanceof YearsMonthsDuration
      ? new YearsMonthsDuration(left.months + sign * right.months)
      : undefined;
  }

  return right instanceof DaysTimeDuration ? new DaysTimeDuration(left.nanos + BigInt(sign) * right.nanos) : undefined;
}

function move(value: Value, duration: Duration, sign: 1 | -1): Value | undefined {
  return duration instanceof YearsMonthsDuration
    ? moveMonths(value, sign * duration.months)
    : moveNanos(value, BigInt(sign) * duration.nanos);
}

function moveMonths(value: Value, months: number): Value | undefined {
  if (value instanceof FeelDate) {
    return new FeelDate(checkDays(plusMonths(value.days, months)));
  }

  if (value instanceof FeelDateTime) {
    checkDays(plusMonths(value.days, months));

    return value.plusMonths(months);
  }

  return undefined;
}

function moveNanos(value: Value, nanos: bigint): Value | undefined {
  if (value instanceof FeelTime) {
    return value.plus(nanos);
  }

  if (value instanceof FeelDate) {
    return new FeelDateTime(checkDays(value.days, nanos), 0, null).plus(nanos).date;
  }

  if (value instanceof FeelDateTime) {
    checkDays(value.days, nanos);

    return value.plus(nanos);
  }

  return undefined;
}

function between(left: Value, right: Value): Value | undefined {
  if (left instanceof FeelDate && right instanceof FeelDate) {
    return DaysTimeDuration.ofSeconds((left.days - right.days) * 86_400);
  }

  if (left instanceof FeelTime && right instanceof FeelTime && hasZone(left) === hasZone(right)) {
    const nanos = BigInt(left.order - right.order);

    // between zoned times the engine takes the absolute length
    return new DaysTimeDuration(left.zone && nanos < 0n ? -nanos : nanos);
  }

  if (left instanceof FeelDateTime && right instanceof FeelDateTime && hasZone(left) === hasZone(right)) {
    const seconds = BigInt(left.epochSeconds - right.epochSeconds);

    return new DaysTimeDuration(seconds * BigInt(NANOS_PER_SECOND) + BigInt(left.fraction - right.fraction));
  }

  return undefined;
}

function hasZone(value: FeelTime | FeelDateTime): boolean {
  return value.zone !== null;
}

function checkDays(days: number, nanos = 0n): number {
  const movedBy = Number(nanos / BigInt(86_400 * NANOS_PER_SECOND));

  if (!(Math.abs(days + movedBy) < MOST_DAYS)) {
    throw new EvaluationFailure('java.time.DateTimeException: the date is out of range');
  }

  return days;
}
