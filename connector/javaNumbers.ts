const INTEGER = /^[+-]?\d+$/;

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** 2^64 goes into each larger power of ten. */
const LOST_ZEROS = 64;

const MAX_INT = 2n ** 31n - 1n;

/** As Java's `Long.parseLong`, but of any size: digits may be of any script; undefined where it reads no number. */
export function readJavaInteger(text: string): bigint | undefined {
  const latin = latinDigits(text);

  return INTEGER.test(latin) ? BigInt(latin) : undefined;
}

/**
 * As Java's `new BigDecimal(text).longValue()`: digits may be of any script, a fraction is cut off, and what is too
 * large for 64 bits runs over; undefined where it reads no number.
 */
export function readJavaDecimal(text: string): bigint | undefined {
  const [ , sign, whole = '', fraction = '', exponent = '0' ] = DECIMAL.exec(latinDigits(text)) ?? [];
  const shift = BigInt(exponent);

  if (sign === undefined || shift > MAX_INT || shift < -MAX_INT) {
    return undefined;
  }

  const value = timesPowerOfTen(whole + fraction, Number(shift) - fraction.length);

  return BigInt.asIntN(64, sign === '-' ? -value : value);
}

/** Whether a number fits into Java's `long`. */
export function isLong(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

/** Without a fraction; of powers beyond 2^64 no more than what is left of them in 64 bits. */
function timesPowerOfTen(digits: string, power: number): bigint {
  if (power >= LOST_ZEROS) {
    return 0n;
  }

  return power >= 0 ? BigInt(digits) * 10n ** BigInt(power) : BigInt(digits.slice(0, power));
}

/** As `Character.digit` reads them: decimal digits of any script, of those that are one UTF-16 unit. */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => digit.length === 1 ? String(valueOf(digit.charCodeAt(0))) : digit);
}

/** The ten digits of a script stand in a row. */
function valueOf(digit: number): number {
  let value = 0;

  while (/\p{Nd}/u.test(String.fromCharCode(digit - value - 1))) {
    value++;
  }

  return value;
}
