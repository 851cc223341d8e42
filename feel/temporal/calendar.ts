/** A day of the proleptic ISO calendar. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY_IN_MS = 86_400_000;

/** Days since 1970-01-01, or `null` if there is no such day. */
export function daysOf(year: number, month: number, day: number): number | null {
  const date = utcDate(year, month, day);
  const isValid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;

  return isValid ? date.getTime() / DAY_IN_MS : null;
}

export function dayOf(days: number): Day {
  const date = new Date(days * DAY_IN_MS);

  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Moves a day by months; a day that the month does not have becomes its last one. */
export function plusMonths(days: number, months: number): number {
  const { year, month, day } = dayOf(days);
  const index = year * 12 + month - 1 + months;
  const [ newYear, newMonth ] = [ Math.floor(index / 12), mod(index, 12) + 1 ];

  return utcDate(newYear, newMonth, Math.min(day, lengthOfMonth(newYear, newMonth))).getTime() / DAY_IN_MS;
}

export function lengthOfMonth(year: number, month: number): number {
  return utcDate(year, month + 1, 0).getUTCDate();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return mod(days + 3, 7) + 1;
}

export function dayOfYear(days: number): number {
  return days - utcDate(dayOf(days).year, 1, 1).getTime() / DAY_IN_MS + 1;
}

/** The week of the ISO 8601 calendar: the one that holds the year's first Thursday is the first. */
export function weekOfYear(days: number): number {
  const thursday = days - weekdayOf(days) + 4;

  return Math.ceil(dayOfYear(thursday) / 7);
}

/** Whole months from one day to another. */
export function monthsBetween(from: number, to: number): number {
  const [ start, end ] = [ dayOf(from), dayOf(to) ];
  const months = (end.year - start.year) * 12 + end.month - start.month;

  if (months > 0 && end.day < start.day) {
    return months - 1;
  }

  return months < 0 && end.day > start.day ? months + 1 : months;
}

function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);

  return date;
}

function mod(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
