import { daysOf } from './calendar';
import { DaysTimeDuration } from './DaysTimeDuration';
import { FeelDate } from './FeelDate';
import { FeelDateTime } from './FeelDateTime';
import { FeelTime } from './FeelTime';
import { NANOS_PER_SECOND } from './clockTime';
import { isRegion, parseOffset, standardZone } from './zone';
import { YearsMonthsDuration } from './YearsMonthsDuration';

import type { Zone } from './zone';

export type Temporal = FeelDate | FeelTime | FeelDateTime | DaysTimeDuration | YearsMonthsDuration;

const DATE = /^(-?(?:[1-9]\d{0,4})?\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;
const ZONE = /(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?(?:@(.+)|\[(.+)\])?$/;
const YEARS_MONTHS = /^(-?)P(?=\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?$/;
const DAYS_TIME = /^(-?)P(?=\d|T\d)(?:(\d{1,12})D)?(?:T(?=\d)(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})(?:\.(\d{0,9}))?S)?)?$/;

/** Reads `2024-06-30`; `null` if there is no such day. */
export function parseDate(text: string): FeelDate | null {
  const match = DATE.exec(text);
  const days = match && daysOf(Number(match[1]), Number(match[2]), Number(match[3]));

  return days === null ? null : new FeelDate(days);
}

/** Reads `10:30`, `T10:30:00.5`, `10:30:00Z`, `10:30:00+01:00`, `10:30:00@Europe/Berlin`. */
export function parseTime(text: string, now: Date): FeelTime | null {
  const { clock, zone } = splitZone(text.replace(/^T/, ''));
  const nanos = parseClock(clock);

  if (nanos === null || zone === null) {
    return null;
  }

  return new FeelTime(nanos, timeZone(zone, now));
}

/** Reads a date, or a date and a time with an optional zone. */
export function parseDateTime(text: string): FeelDateTime | null {
  const [ day = '', time ] = text.split(/T(.*)/s);
  const date = parseDate(day);
  const { clock, zone } = splitZone(time ?? '00:00:00');
  const nanos = parseClock(clock);

  if (!date || nanos === null || zone === null) {
    return null;
  }

  return zone.region
    ? FeelDateTime.inRegion(date.days, nanos, zone.region)
    : new FeelDateTime(date.days, nanos, zone.offset === null ? null : { offset: zone.offset, region: null });
}

/** Reads `P1Y2M` or `P1DT2H3M4S`. */
export function parseDuration(text: string): DaysTimeDuration | YearsMonthsDuration | null {
  const months = YEARS_MONTHS.exec(text);

  if (months) {
    return new YearsMonthsDuration(signOf(months[1]) * (Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)));
  }

  const time = DAYS_TIME.exec(text);

  if (!time) {
    return null;
  }

  const [ , sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '' ] = time;
  const total = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);

  return new DaysTimeDuration(BigInt(signOf(sign)) * (total * BigInt(NANOS_PER_SECOND) + BigInt(fraction.padEnd(9, '0'))));
}

/** Reads what stands behind `@`. */
export function parseTemporal(text: string, now: Date): Temporal | null {
  return parseDate(text)
    ?? (text.includes('T') && !text.startsWith('T') ? parseDateTime(text) : null)
    ?? parseDuration(text)
    ?? parseTime(text, now);
}

interface ZoneText {
  offset: number | null;
  region: string | null;
}

/** Splits the zone off; it is `null` if it makes no sense. */
function splitZone(text: string): { clock: string; zone: ZoneText | null } {
  const match = ZONE.exec(text);
  const clock = text.slice(0, match?.index);
  const offset = match?.[1] === undefined ? null : parseOffset(match[1]);
  const region = match?.[2] ?? match?.[3] ?? null;
  const isValid = (match?.[1] === undefined || offset !== null) && (region === null || isRegion(region));

  return { clock, zone: isValid ? { offset, region } : null };
}

function timeZone(zone: ZoneText, now: Date): Zone | null {
  if (zone.region) {
    return zone.offset === null
      ? standardZone(zone.region, now.getTime() / 1000)
      : { offset: zone.offset, region: zone.region };
  }

  return zone.offset === null ? null : { offset: zone.offset, region: null };
}

function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);

  if (!match) {
    return null;
  }

  const [ hour, minute, second ] = [ Number(match[1]), Number(match[2]), Number(match[3] ?? 0) ];

  if (hour > 23 || minute > 59 || second > 59) {
    return null;
  }

  return ((hour * 60 + minute) * 60 + second) * NANOS_PER_SECOND + Number((match[4] ?? '').padEnd(9, '0'));
}

function signOf(sign: string | undefined): number {
  return sign === '-' ? -1 : 1;
}
