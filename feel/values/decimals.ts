import { Decimal } from 'decimal.js';

import { asciiDigits } from './asciiDigits';

/** The precision of Java's `MathContext.DECIMAL128`, with which the engine computes. */
export const PRECISION = 34;

export const EngineDecimal = decimalsOf(PRECISION);

/** Longer numbers would only keep the arithmetic busy. */
const MOST_DIGITS = 1_000;

/** From here on no bit of a whole number is left among its lowest 64. */
const MULTIPLE_OF_64_BITS = -64;

/** A decimal with its scale: the digits behind the point. */
interface ScaledDecimal {
  decimal: Decimal;
  scale: number;

  /** In how many digits it is computed with. */
  precision: number;
}

/** Reads digits as they are written, such as `1.50`; `null` if they are no number, or too many. */
export function decimalOfText(digits: string): ScaledDecimal | null {
  const ascii = asciiDigits(digits);
  const match = /^[+-]?(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([+-]?\d{1,9}))?$/.exec(ascii);

  if (!match || digits.length > MOST_DIGITS) {
    return null;
  }

  const [ , whole = '', fraction, alone, exponent ] = match;
  const decimals = fraction ?? alone ?? '';
  const precision = Math.max(PRECISION, (whole + decimals).replace(/^0+/, '').length);
  const Exact = precision === PRECISION ? EngineDecimal : decimalsOf(precision);

  return {
    decimal: new Exact(ascii.replace(/\.(?=$|[eE])/, '')),
    scale: decimals.length - Number(exponent ?? 0),
    precision
  };
}

/** A double with the digits that Java writes for it (`4.0`, `1.0E7`). */
export function decimalOfDouble(value: number): ScaledDecimal {
  const decimal = new EngineDecimal(value);
  const isPlain = decimal.isZero() || (decimal.e >= -3 && decimal.e < 7);
  const scale = isPlain ? Math.max(1, decimal.decimalPlaces()) : Math.max(2, decimal.precision()) - 1 - decimal.e;

  return { decimal, scale, precision: PRECISION };
}

/** As Java's `BigDecimal` writes it: `1.50`, `1E-7`, `2.0E+2`. */
export function textOfDecimal(decimal: Decimal, scale: number): string {
  const exponent = decimal.isZero() ? -scale : decimal.e;

  if (scale >= 0 && exponent >= -6) {
    return (decimal.isZero() ? decimal.abs() : decimal).toFixed(scale);
  }

  const digits = Math.max(0, scale + exponent);
  const mantissa = decimal.times(new EngineDecimal(10).pow(-exponent)).toFixed(digits);

  return `${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`;
}

/** The smallest scale that holds all digits. */
export function smallestScale(decimal: Decimal): number {
  return decimal.isZero() ? 0 : decimal.precision() - 1 - decimal.e;
}

/** What stands before the point; 0 where its lowest 64 bits are. */
export function wholePartOf(decimal: Decimal): bigint {
  const whole = decimal.truncated();

  return smallestScale(whole) <= MULTIPLE_OF_64_BITS ? 0n : BigInt(whole.toFixed(0));
}

function decimalsOf(precision: number): typeof Decimal {
  return Decimal.clone({ precision, rounding: Decimal.ROUND_HALF_EVEN });
}
