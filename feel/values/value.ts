import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { FeelContext } from './FeelContext';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from './FeelNumber';
import { FeelRange } from './FeelRange';
import { FeelTime } from '../temporal/FeelTime';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { FeelFunction } from './FeelFunction';

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
