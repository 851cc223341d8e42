import { clockParts } from '../temporal/clockTime';
import { dayOf, weekdayOf } from '../temporal/calendar';
import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from '../values/FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Value } from '../values/value';
import type { Zone } from '../temporal/zone';

/** The properties of a value that is no context, such as the `year` of a date. */
export function propertiesOf(value: Value): Map<string, Value> {
  if (value instanceof FeelDate) {
    return new Map(dateProperties(value.days));
  }

  if (value instanceof FeelTime) {
    return new Map(timeProperties(value.nanos, value.zone));
  }

  if (value instanceof FeelDateTime) {
    return new Map([ ...dateProperties(value.days), ...timeProperties(value.nanos, value.zone) ]);
  }

  return value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration
    ? new Map(numbers(value.parts))
    : new Map<string, Value>();
}

function dateProperties(days: number): Array<[ string, Value ]> {
  return numbers({ ...dayOf(days), weekday: weekdayOf(days) });
}

function timeProperties(nanos: number, zone: Zone | null): Array<[ string, Value ]> {
  const { hour, minute, second } = clockParts(nanos);

  return [
    ...numbers({ hour, minute, second }),
    [ 'time offset', zone && DaysTimeDuration.ofSeconds(zone.offset) ],
    [ 'timezone', zone?.region ?? null ]
  ];
}

function numbers(parts: object): Array<[ string, Value ]> {
  return Object.entries(parts).map(([ name, value ]) => [ name, FeelNumber.fromWhole(Number(value)) ]);
}
