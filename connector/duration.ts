import { isLong } from './javaNumbers';

/**
 * Durations as the connector runtime reads them: `java.time.Duration.parse`,
 * so days, hours, minutes and seconds, but no years and months.
 */
const DURATION = /^([+-]?)P(?=.)(?:([+-]?\d+)D)?(?:T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

const [ SECOND, MINUTE, HOUR, DAY ] = [ 1n, 60n, 3600n, 86_400n ];

const NANOS = 1_000_000_000n;

/**
 * Milliseconds of an ISO-8601 duration, without what is less than one; infinite where they are more than Java's
 * 64 bits hold. Undefined where the runtime cannot read it: also where its seconds are more than those.
 */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);

  if (!match) {
    return undefined;
  }

  const [ , sign, days, hours, minutes, seconds, fraction = '' ] = match;
  const whole = sumOfSeconds([ [ seconds, SECOND ], [ minutes, MINUTE ], [ hours, HOUR ], [ days, DAY ] ]);

  if (whole === undefined) {
    return undefined;
  }

  const nanos = BigInt(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1n : 1n);

  return millisecondsOf((whole * NANOS + nanos) * (sign === '-' ? -1n : 1n));
}

/**
 * The milliseconds of a `java.time.Duration`, without what is less than one; infinite where `toMillis` runs over.
 *
 * @returns undefined where no duration is so long
 */
export function millisecondsOf(nanos: bigint): number | undefined {
  const seconds = (nanos - (nanos % NANOS + NANOS) % NANOS) / NANOS;
  const milliseconds = nanos / 1_000_000n;

  if (!isLong(seconds)) {
    return undefined;
  }

  return isLong(milliseconds) ? Number(milliseconds) : nanos < 0n ? -Infinity : Infinity;
}

/** Undefined where Java's 64 bits run over on the way. */
function sumOfSeconds(parts: ReadonlyArray<readonly [ amount: string | undefined, unit: bigint ]>): bigint | undefined {
  let sum = 0n;

  for (const [ digits = '0', unit ] of parts) {
    const amount = BigInt(digits);

    sum += amount * unit;

    if (![ amount, amount * unit, sum ].every(isLong)) {
      return undefined;
    }
  }

  return sum;
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
