import { DaysTimeDuration } from './DaysTimeDuration';
import { YearsMonthsDuration } from './YearsMonthsDuration';

/** What the engine takes for a duration of years and months, before Java reads it. */
const YEARS_MONTHS = /^-?P-?(?:\d+Y)?-?(?:\d+M)?$/;

/** What the engine takes for a duration of days and time, where it does not leave that to Java. */
const DAYS_TIME = /^-?P-?(?:\d+D)?(?:T-?(?:\d+H)?-?(?:\d+M)?-?(?:\d+(?:.\d*)?S)?)?$/;

const JAVA_PERIOD = /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?$/;
const JAVA_DURATION = /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

const LARGEST_INT = 2_147_483_647;
const LARGEST_LONG = 9_223_372_036_854_775_807n;

const NANOS_PER_SECOND = 1_000_000_000n;

/** Reads `duration("…")`: `P1Y2M`, or anything that Java reads as a duration. */
export function parseDuration(text: string): DaysTimeDuration | YearsMonthsDuration | null {
  return YEARS_MONTHS.test(text) ? parsePeriod(text) : parseJavaDuration(text);
}

/** As `parseDuration`, for text that has to look like a duration: what `duration(text)` and `@"…"` take. */
export function parseStrictDuration(text: string): DaysTimeDuration | YearsMonthsDuration | null {
  return isDuration(text) ? parseDuration(text) : null;
}

export function isDuration(text: string): boolean {
  return YEARS_MONTHS.test(text) || DAYS_TIME.test(text);
}

function parsePeriod(text: string): YearsMonthsDuration | null {
  const match = JAVA_PERIOD.exec(text);

  if (!match || (match[2] === undefined && match[3] === undefined)) {
    return null;
  }

  const [ years, months ] = [ Number(match[2] ?? 0), Number(match[3] ?? 0) ];

  return Math.abs(years) > LARGEST_INT || Math.abs(months) > LARGEST_INT
    ? null
    : new YearsMonthsDuration(signOf(match[1]) * (years * 12 + months));
}

/** Each part may have a sign of its own; a fraction has that of its seconds. */
function parseJavaDuration(text: string): DaysTimeDuration | null {
  const match = JAVA_DURATION.exec(text);

  if (!match) {
    return null;
  }

  const [ , sign, days, time, hours, minutes, seconds, fraction = '' ] = match;

  if (time?.length === 1 || (days === undefined && time === undefined)) {
    return null;
  }

  const whole = toBigInt(days) * 86_400n + toBigInt(hours) * 3600n + toBigInt(minutes) * 60n + toBigInt(seconds);
  const part = BigInt(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1n : 1n);
  const isInRange = whole <= LARGEST_LONG && whole >= -LARGEST_LONG;

  return isInRange ? new DaysTimeDuration(BigInt(signOf(sign)) * (whole * NANOS_PER_SECOND + part)) : null;
}

/** Digits beyond those of a `long` are out of range in any case. */
function toBigInt(digits: string | undefined): bigint {
  return digits === undefined ? 0n : BigInt(digits.replace(/^\+/, '').slice(0, 40));
}

function signOf(sign: string | undefined): number {
  return sign === '-' ? -1 : 1;
}
