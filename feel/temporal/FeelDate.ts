import { dayOf } from './calendar';

/** A calendar day, as days since 1970-01-01. */
export class FeelDate {

  constructor(readonly days: number) {}

  /** ISO 8601; a year of more than four digits has a sign. */
  toString(): string {
    const text = this.toPlainText();

    return /^\d{5}/.test(text) ? `+${text}` : text;
  }

  /** As `toString`, without the sign before a large year. */
  toPlainText(): string {
    const { year, month, day } = dayOf(this.days);

    return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  }
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function formatYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}
