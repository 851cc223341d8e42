import { any, fn0, fn1, fn2, fn3, fn4, illegalArguments, number, parameter, text } from './define';
import { dayOf, dayOfYear, daysOf, lengthOfMonth, monthsBetween, weekdayOf, weekOfYear } from '../temporal/calendar';
import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { FeelDate } from '../temporal/FeelDate';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from '../values/FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { isRegion, parseOffset } from '../temporal/zone';
import { NANOS_PER_SECOND } from '../temporal/clockTime';
import { parseDate, parseStrictDateTime, parseTime } from '../temporal/parseTemporal';
import { parseStrictDuration } from '../temporal/parseDuration';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

const WEEKDAYS = [ 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday' ];

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'
];

const date = parameter('date', isDateLike);

export const temporals: Builtins = {
  'now': [ fn0(run => nowIn(run)) ],
  'today': [ fn0(run => nowIn(run).date) ],
  'date': [ fn1(any('from'), toDate), fn3(number('year'), number('month'), number('day'), dateFrom) ],
  'time': [
    fn1(any('from'), toTime),
    fn3(number('hour'), number('minute'), number('second'), (hour, minute, second) => timeFrom(hour, minute, second)),
    fn4(number('hour'), number('minute'), number('second'), any('offset'), timeFrom)
  ],
  'date and time': [
    fn1(text('from'), from => parsed(parseStrictDateTime(from), 'date-time', from)),
    fn2(date, any('time'), combine),
    fn2(date, any('timezone'), combine)
  ],
  'duration': [ fn1(text('from'), from => parsed(parseStrictDuration(from), 'duration', from)) ],
  'years and months duration': [
    fn2(parameter('from', isDateLike), parameter('to', isDateLike), (from, to) => new YearsMonthsDuration(monthsBetween(from.days, to.days)))
  ],
  'day of week': [ fn1(date, ({ days }) => WEEKDAYS[weekdayOf(days) - 1] ?? null) ],
  'day of year': [ fn1(date, ({ days }) => FeelNumber.fromWhole(dayOfYear(days))) ],
  'week of year': [ fn1(date, ({ days }) => FeelNumber.fromWhole(weekOfYear(days))) ],
  'month of year': [ fn1(date, ({ days }) => MONTHS[dayOf(days).month - 1] ?? null) ],
  'last day of month': [ fn1(date, ({ days }) => lastDayOfMonth(days)) ]
};

function isDateLike(value: Value): value is FeelDate | FeelDateTime {
  return value instanceof FeelDate || value instanceof FeelDateTime;
}

/** The engine's clock, in UTC as the engine runs in Camunda's cloud and images. */
function nowIn(run: Run): FeelDateTime {
  const millis = run.now().getTime();
  const seconds = Math.floor(millis / 1000);

  return FeelDateTime.at(seconds, (millis - seconds * 1000) * 1_000_000, { offset: 0, region: 'UTC' });
}

function toDate(from: Value): Value {
  if (typeof from === 'string') {
    return parsed(parseDate(from), 'date', from);
  }

  if (!isDateLike(from)) {
    throw illegalArguments(from);
  }

  return new FeelDate(from.days);
}

function dateFrom(year: FeelNumber, month: FeelNumber, day: FeelNumber): Value {
  const days = daysOf(year.toInt(), month.toInt(), day.toInt());

  if (days === null) {
    throw new FunctionFailure(`Failed to parse date from: year=${year}, month=${month}, day=${day}`);
  }

  return new FeelDate(days);
}

function toTime(from: Value, run: Run): Value {
  if (typeof from === 'string') {
    return parsed(parseTime(from, run.now()), 'time', from);
  }

  if (from instanceof FeelDateTime) {
    return new FeelTime(from.nanos, from.zone);
  }

  if (from instanceof FeelDate) {
    return new FeelTime(0, { offset: 0, region: null });
  }

  throw illegalArguments(from);
}

/** With an offset that is `null` the engine leaves fractions of a second out. */
function timeFrom(hour: FeelNumber, minute: FeelNumber, second: FeelNumber, offset?: Value): Value {
  const [ hours, minutes, seconds ] = [ hour.toInt(), minute.toInt(), second.toInt() ];
  const isTime = isBelow(hours, 24) && isBelow(minutes, 60) && isBelow(seconds, 60) && second.compare(ZERO) >= 0;

  if (offset !== undefined && offset !== null && !(offset instanceof DaysTimeDuration)) {
    throw illegalArguments(hour, minute, second, offset);
  }

  if (!isTime || (offset && Math.abs(Number(offset.seconds)) > LARGEST_OFFSET)) {
    throw new FunctionFailure(`Failed to parse ${offset ? 'time' : 'local-time'} from: hour=${hour}, minute=${minute}, second=${second}${offset ? `, offset=${offset.toString()}` : ''}`);
  }

  const rest = second.minus(FeelNumber.fromWhole(seconds));
  const fraction = offset === null ? 0 : rest.times(FeelNumber.fromWhole(NANOS_PER_SECOND)).toInt();
  const nanos = (hours * 3600 + minutes * 60 + seconds) * NANOS_PER_SECOND + fraction;

  return new FeelTime(nanos, offset ? { offset: Number(offset.seconds), region: null } : null);
}

const ZERO = FeelNumber.fromWhole(0);

/** No zone is further from UTC. */
const LARGEST_OFFSET = 18 * 3600;

function isBelow(value: number, limit: number): boolean {
  return value >= 0 && value < limit;
}

/** A day with a time, or a date and time in another zone. */
function combine(day: FeelDate | FeelDateTime, timeOrZone: Value): Value {
  if (timeOrZone instanceof FeelTime) {
    return timeOrZone.zone?.region
      ? FeelDateTime.inRegion(day.days, timeOrZone.nanos, timeOrZone.zone.region)
      : new FeelDateTime(day.days, timeOrZone.nanos, timeOrZone.zone);
  }

  if (typeof timeOrZone !== 'string' || !(day instanceof FeelDateTime)) {
    throw illegalArguments(day, timeOrZone);
  }

  return inZone(day, timeOrZone);
}

function inZone(dateTime: FeelDateTime, zone: string): FeelDateTime {
  const offset = parseOffset(zone);

  if (offset === null && !isRegion(zone)) {
    throw new EvaluationFailure(`java.time.zone.ZoneRulesException: Unknown time-zone ID: ${zone}`);
  }

  if (dateTime.zone) {
    return dateTime.toZone(offset ?? zone);
  }

  return offset === null
    ? FeelDateTime.inRegion(dateTime.days, dateTime.nanos, zone)
    : new FeelDateTime(dateTime.days, dateTime.nanos, { offset, region: null });
}

function lastDayOfMonth(days: number): FeelDate {
  const { year, month, day } = dayOf(days);

  return new FeelDate(days - day + lengthOfMonth(year, month));
}

function parsed<T extends Value>(value: T | null, type: string, from: string): T {
  if (value === null) {
    throw new FunctionFailure(`Failed to parse ${type} from '${from.slice(0, 300)}'`);
  }

  return value;
}
