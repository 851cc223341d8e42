/** A day of the proleptic ISO calendar. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;

/** From the 1st of March of year 0, where the calendar's arithmetic starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Java's calendar ends here. */
const LARGEST_YEAR = 999_999_999;

/** Days since 1970-01-01, or `null` if there is no such day. */
export function daysOf(year: number, month: number, day: number): number | null {
  const isValid = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);

  return isValid ? toDays(year, month, day) : null;
}

export function isYear(year: number): boolean {
  return Math.abs(year) <= LARGEST_YEAR;
}

/** The years are counted from March, so that the leap day is the last one. */
export function dayOf(days: number): Day {
  const shifted = days + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  );
  const dayOfYearFromMarch = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYearFromMarch + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;

  return {
    year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYearFromMarch - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  };
}

/** Moves a day by months; a day that the month does not have becomes its last one. */
export function plusMonths(days: number, months: number): number {
  const { year, month, day } = dayOf(days);
  const index = year * 12 + month - 1 + months;
  const [ newYear, newMonth ] = [ Math.floor(index / 12), mod(index, 12) + 1 ];

  return toDays(newYear, newMonth, Math.min(day, lengthOfMonth(newYear, newMonth)));
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }

  return [ 4, 6, 9, 11 ].includes(month) ? 30 : 31;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return mod(days + 3, 7) + 1;
}

export function dayOfYear(days: number): number {
  return days - toDays(dayOf(days).year, 1, 1) + 1;
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

function toDays(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / YEARS_PER_ERA);
  const yearOfEra = yearFromMarch - era * YEARS_PER_ERA;
  const dayOfYearFromMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;

  return era * DAYS_PER_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
    + dayOfYearFromMarch - DAYS_TO_1970;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function mod(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
