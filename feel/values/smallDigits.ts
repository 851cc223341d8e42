/**
 * Decimals that are held as JavaScript's numbers, as Java's `BigDecimal` holds small ones in a `long`: their
 * digits without the point, and the scale (digits behind the point). Up to 15 digits are exact.
 */
const LARGEST = 999_999_999_999_999;

const POWERS_OF_TEN = [ 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 ];

/** From here to there Java writes a double without an exponent. */
const SMALLEST_PLAIN = 1e-3;
const PLAIN_END = 1e7;

/** Whether digits can be held so. Zero is not: it has a sign. */
export function isSmall(digits: number, scale: number): boolean {
  return digits !== 0 && Number.isInteger(digits) && Math.abs(digits) <= LARGEST
    && scale >= 0 && scale < POWERS_OF_TEN.length;
}

/** 10 to the power of a scale; `NaN` where that is too large. */
export function powerOfTen(scale: number): number {
  return POWERS_OF_TEN[scale] ?? NaN;
}

/** The digits with so many more zeros; of no use where `isSmall` does not hold for them. */
export function widened(digits: number, zeros: number): number {
  return digits * powerOfTen(zeros);
}

/** The digits and the scale of what is written as `12` or `1.50`; `null` where they are too many. */
export function digitsOfText(text: string): { digits: number; scale: number } | null {
  if (text.length > 16 || !/^\d+(?:\.\d+)?$/.test(text)) {
    return null;
  }

  const point = text.indexOf('.');

  return { digits: Number(text.replace('.', '')), scale: point < 0 ? 0 : text.length - point - 1 };
}

/** The digits and the scale that Java writes a double with, `4.0`; `null` where it takes an exponent. */
export function digitsOfDouble(value: number): { digits: number; scale: number } | null {
  const size = Math.abs(value);

  if (!(size >= SMALLEST_PLAIN && size < PLAIN_END)) {
    return null;
  }

  const text = String(value);
  const point = text.indexOf('.');

  return point < 0
    ? { digits: value * 10, scale: 1 }
    : { digits: Number(text.replace('.', '')), scale: text.length - point - 1 };
}
