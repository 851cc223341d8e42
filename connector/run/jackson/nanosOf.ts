const NANOS = 1_000_000_000n;

/** Powers of ten from here on are no time at all. */
const MOST_ZEROS = 63;

/**
 * The nanoseconds of a `java.time.Duration` that Jackson makes of a number of seconds with a point (`DecimalUtils.
 * extractSecondsAndNanos` of jackson-modules-java8): what is too large for its 64 bits of seconds and 32 of
 * nanoseconds runs over.
 */
export function nanosOf(seconds: number): bigint {
  const [ mantissa = '', exponent = '0' ] = seconds.toExponential().split('e');
  const [ whole = '', fraction = '0' ] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;

  if (power > MOST_ZEROS) {
    return 0n;
  }

  const digits = BigInt(whole + fraction);
  const full = BigInt.asIntN(64, timesPowerOfTen(digits, power));
  const rest = BigInt.asIntN(32, timesPowerOfTen(digits, power + 9) - full * NANOS);

  return full * NANOS + rest;
}

function timesPowerOfTen(value: bigint, power: number): bigint {
  return power >= 0 ? value * 10n ** BigInt(power) : value / 10n ** BigInt(-power);
}
