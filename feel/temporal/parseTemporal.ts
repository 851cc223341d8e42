import { daysOf } from './calendar';
import { FeelDate } from './FeelDate';
import { FeelDateTime } from './FeelDateTime';
import { FeelTime } from './FeelTime';
import { isDuration, parseDuration } from './parseDuration';
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './clockTime';
import { isRegion, parseOffset, standardZone } from './zone';

import type { DaysTimeDuration } from './DaysTimeDuration';
import type { YearsMonthsDuration } from './YearsMonthsDuration';

export type Temporal = FeelDate | FeelTime | FeelDateTime | DaysTimeDuration | YearsMonthsDuration;

// what the engine looks at to tell what it has before it
const DATE = /^-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d$/;
const OFFSET_TIME = /^T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{2}:\d{2}|Z|@.*)$/;
const LOCAL_DATE_TIME = /^-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?$/;
const OFFSET_DATE_TIME = /^-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?(?:(?:[+-][01]\d:[0-5]\d|Z)(?:\[.+\])?|@.*)$/;

// what Java reads of it
const DAY = /^(-?\d{4,9})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2}))?(?:\.(\d{0,9}))?$/;
const ZONE = /(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?(?:\[([^\]]+)\]|@(.+))?$/;

/** Reads `2024-06-30`; `null` if there is no such day. */
export function parseDate(text: string): FeelDate | null {
  const match = DATE.test(text) ? DAY.exec(text) : null;
  const days = match && daysOf(Number(match[1]), Number(match[2]), Number(match[3]));

  return days === null || text.startsWith('-0000-') ? null : new FeelDate(days);
}

/** Reads `10:30`, `T10:30:00.5`, `10:30:00Z`, `10:30:00+01:00`, `10:30:00@Europe/Berlin`. */
export function parseTime(text: string, now: Date): FeelTime | null {
  const { clock, zone } = OFFSET_TIME.test(text) ? splitZone(text) : { clock: text, zone: null };
  const nanos = parseClock(clock.replace(/^T/, ''));

  if (nanos === null || zone === undefined) {
    return null;
  }

  return new FeelTime(nanos % NANOS_PER_DAY, zone && (zone.region
    ? standardZone(zone.region, now.getTime() / 1000)
    : { offset: zone.offset ?? 0, region: null }));
}

/** Reads a date, or a date and a time with an optional zone. */
export function parseDateTime(text: string): FeelDateTime | null {
  if (DATE.test(text)) {
    const date = parseDate(text);

    return date && new FeelDateTime(date.days, 0, null);
  }

  const { clock, zone } = OFFSET_DATE_TIME.test(text) ? splitZone(text) : { clock: text, zone: null };
  const [ day = '', time ] = clock.split(/T(.*)/s);
  const date = parseDate(day);
  const nanos = parseClock(time ?? '');

  if (!date || nanos === null || nanos === NANOS_PER_DAY || zone === undefined) {
    return null;
  }

  return zone ? inZone(date.days, nanos, zone) : new FeelDateTime(date.days, nanos, null);
}

/** As `date and time(text)` takes it: the text has to look like one. */
export function parseStrictDateTime(text: string): FeelDateTime | null {
  return DATE.test(text) || OFFSET_DATE_TIME.test(text) || LOCAL_DATE_TIME.test(text) ? parseDateTime(text) : null;
}

/** Reads what stands behind `@`. */
export function parseTemporal(text: string, now: Date): Temporal | null {
  if (DATE.test(text)) {
    return parseDate(text);
  }

  if (OFFSET_TIME.test(text)) {
    return parseTime(text, now);
  }

  if (OFFSET_DATE_TIME.test(text) || LOCAL_DATE_TIME.test(text)) {
    return parseDateTime(text);
  }

  return isDuration(text) ? parseDuration(text) : parseTime(text, now);
}

interface ZoneText {
  offset: number | null;
  region: string | null;
}

/** Splits the zone off; it is `undefined` if it makes no sense. */
function splitZone(text: string): { clock: string; zone: ZoneText | undefined } {
  const match = ZONE.exec(text);
  const clock = text.slice(0, match?.index);
  const offset = match?.[1] === undefined ? null : parseOffset(match[1]);
  const region = match?.[2] ?? match?.[3] ?? null;
  const isValid = (offset !== null || (region !== null && match?.[1] === undefined))
    && (region === null || isRegion(region));

  return { clock, zone: isValid ? { offset, region } : undefined };
}

/** With an offset and a region, the offset tells the moment, and the region the clocks on which it is shown. */
function inZone(days: number, nanos: number, { offset, region }: ZoneText): FeelDateTime {
  const atOffset = new FeelDateTime(days, nanos, { offset: offset ?? 0, region: null });

  if (region === null) {
    return atOffset;
  }

  return offset === null ? FeelDateTime.inRegion(days, nanos, region) : atOffset.toZone(region);
}

/** Nanoseconds of the day; `24:00` is the end of it. */
function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);

  if (!match || (match[3] === undefined && match[4] !== undefined)) {
    return null;
  }

  const [ hour, minute, second, fraction ] = [ Number(match[1]), Number(match[2]), Number(match[3] ?? 0), Number((match[4] ?? '').padEnd(9, '0')) ];
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && fraction === 0;

  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59) {
    return null;
  }

  return ((hour * 60 + minute) * 60 + second) * NANOS_PER_SECOND + fraction;
}
