/**
 * Durations as the connector runtime reads them: `java.time.Duration.parse`,
 * so days, hours, minutes and seconds, but no years and months.
 */
const DURATION = /^([+-]?)P(?=.)(?:([+-]?\d+)D)?(?:T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:[.,]\d{0,9})?)S)?)?$/i;

/** Milliseconds of an ISO-8601 duration, without what is less than one; undefined where the runtime cannot read it. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);

  if (!match) {
    return undefined;
  }

  const [ , sign, days, hours, minutes, seconds ] = match;
  const milliseconds = numberOf(days) * 86_400_000
    + numberOf(hours) * 3_600_000
    + numberOf(minutes) * 60_000
    + millisecondsIn(numberOf(seconds?.replace(',', '.')));

  return Math.trunc(sign === '-' ? -milliseconds : milliseconds);
}

/** To the nanosecond, which is all that Java's durations hold: `1.005 * 1000` alone would be too little. */
export function millisecondsIn(seconds: number): number {
  return Math.round(seconds * 1e9) / 1e6;
}

/** `PT1M30S` for 90,000: as `java.time.Duration` writes it. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds === 0) {
    return 'PT0S';
  }

  const hours = Math.trunc(milliseconds / 3_600_000);
  const minutes = Math.trunc(milliseconds % 3_600_000 / 60_000);
  const seconds = milliseconds % 60_000 / 1000;

  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
}

function numberOf(text: string | undefined): number {
  return text ? Number(text) : 0;
}
