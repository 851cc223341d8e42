import { twoDigits } from './FeelDate';

export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

/** A time of day from its nanoseconds, seconds always written: `10:30:00`, `10:30:00.5`. */
export function formatClock(nanos: number): string {
  const { hour, minute, second, fraction } = clockParts(nanos);
  const decimals = fraction ? `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}` : '';

  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${decimals}`;
}

/** As Java writes a local time: no seconds if there are none, decimals in groups of three. */
export function formatShortClock(nanos: number): string {
  const { hour, minute, second, fraction } = clockParts(nanos);

  if (!second && !fraction) {
    return `${twoDigits(hour)}:${twoDigits(minute)}`;
  }

  const decimals = String(fraction).padStart(9, '0').replace(/(000)+$/, '');

  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${decimals && `.${decimals}`}`;
}

export function clockParts(nanos: number) {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND);

  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: nanos % NANOS_PER_SECOND
  };
}
