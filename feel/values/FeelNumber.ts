import { Decimal } from 'decimal.js';

import { decimalOfDouble, decimalOfText, EngineDecimal, PRECISION, smallestScale, textOfDecimal, wholePartOf } from './decimals';
import { digitsOfDouble, digitsOfText, isSmall, powerOfTen, widened } from './smallDigits';

/** For differences of numbers that are far apart. */
const Wide = Decimal.clone({ precision: 1_000 });

/** Whole numbers of so many digits are exact as JavaScript's numbers. */
const SAFE_DIGITS = 15;

/** No 64-bit integer has more digits. */
const LONG_DIGITS = 19;

/**
 * A number as the engine has it: a decimal of up to 34 digits that remembers
 * its scale (the digits behind the point), so that `string(1.50)` is `1.50`.
 * Scales follow the rules of Java's `BigDecimal`.
 */
export class FeelNumber {

  private constructor(
    private decimal: Decimal | null,
    private readonly scale: number,

    /** A number that is written with more digits is computed with as many. */
    private readonly precision = PRECISION,

    /** The digits without the point where they are few, as most are; else `null`. */
    private readonly digits: number | null = null
  ) {}

  /** A number of few digits becomes a decimal when one is asked for. */
  get value(): Decimal {
    return this.decimal ??= new EngineDecimal(`${this.digits}e${-this.scale}`);
  }

  private static small(digits: number, scale: number): FeelNumber | null {
    return isSmall(digits, scale) ? new FeelNumber(null, scale, PRECISION, digits) : null;
  }

  /** From digits as they are written, such as `1.50`; `null` if they are no number, or too many. */
  static fromText(digits: string): FeelNumber | null {
    const few = digitsOfText(digits);

    return few && FeelNumber.small(few.digits, few.scale) || FeelNumber.fromManyDigits(digits);
  }

  private static fromManyDigits(digits: string): FeelNumber | null {
    const read = decimalOfText(digits);

    return read && new FeelNumber(read.decimal, read.scale, read.precision);
  }

  static fromWhole(value: number | bigint): FeelNumber {
    const small = typeof value === 'bigint' ? null : FeelNumber.small(value, 0);

    return small ?? new FeelNumber(new EngineDecimal(typeof value === 'bigint' ? value.toString() : value), 0);
  }

  /** From a JSON number: a whole one is an integer, any other a double. */
  static fromJson(value: number | bigint): FeelNumber {
    return typeof value === 'bigint' || Number.isSafeInteger(value)
      ? FeelNumber.fromWhole(value)
      : FeelNumber.fromDouble(value);
  }

  /** From a double, with the digits that Java writes for it (`4.0`, `1.0E7`). */
  static fromDouble(value: number): FeelNumber {
    const few = digitsOfDouble(value);

    return few && FeelNumber.small(few.digits, few.scale) || FeelNumber.fromLongDouble(value);
  }

  private static fromLongDouble(value: number): FeelNumber {
    const { decimal, scale } = decimalOfDouble(value);

    return new FeelNumber(decimal, scale);
  }

  get isWhole(): boolean {
    return this.digits === null ? this.value.isInteger() : this.digits % powerOfTen(this.scale) === 0;
  }

  get isZero(): boolean {
    return this.digits === null && this.value.isZero();
  }

  plus(other: FeelNumber): FeelNumber {
    const scale = Math.max(this.scale, other.scale);

    return FeelNumber.small(this.digitsAt(scale) + other.digitsAt(scale), scale)
      ?? this.withScale(this.value.plus(other.value), scale);
  }

  minus(other: FeelNumber): FeelNumber {
    const scale = Math.max(this.scale, other.scale);

    return FeelNumber.small(this.digitsAt(scale) - other.digitsAt(scale), scale)
      ?? this.withScale(this.value.minus(other.value), scale);
  }

  times(other: FeelNumber): FeelNumber {
    const scale = this.scale + other.scale;

    return FeelNumber.small(this.digitsAt(this.scale) * other.digitsAt(other.scale), scale)
      ?? this.withScale(this.value.times(other.value), scale);
  }

  dividedBy(other: FeelNumber): FeelNumber {
    return this.withScale(this.value.dividedBy(other.value), this.scale - other.scale);
  }

  /** `null` where the whole part of the quotient has more digits than are computed with. */
  remainder(other: FeelNumber): FeelNumber | null {
    if (this.value.e - other.value.e > this.precision && !this.isDivisibleBy(other)) {
      return null;
    }

    return this.withScale(this.value.modulo(other.value), Math.max(this.scale, other.scale));
  }

  /** Whether the digits of the quotient that are computed leave less than the divisor. */
  private isDivisibleBy(other: FeelNumber): boolean {
    const quotient = this.value.dividedBy(other.value).toSignificantDigits(this.precision, Decimal.ROUND_DOWN);
    const rest = new Wide(this.value).minus(new Wide(quotient).times(other.value)).abs();

    return rest.lessThan(other.value.abs());
  }

  /** To a whole power within ±999,999,999. */
  power(exponent: number): FeelNumber {
    const scale = exponent < 0 ? 0 : this.scale * exponent;

    return this.withScale(this.value.pow(exponent), scale);
  }

  negated(): FeelNumber {
    return FeelNumber.small(-this.digitsAt(this.scale), this.scale)
      ?? new FeelNumber(this.value.negated(), this.scale, this.precision);
  }

  abs(): FeelNumber {
    return new FeelNumber(this.value.abs(), this.scale, this.precision);
  }

  /** Rounds to so many digits behind the point; a negative scale rounds before it. */
  rounded(scale: number, rounding: Decimal.Rounding): FeelNumber {
    const rounded = scale < 0
      ? this.value.toNearest(new EngineDecimal(10).pow(-scale), rounding)
      : this.value.toDecimalPlaces(scale, rounding);

    return new FeelNumber(rounded, scale, this.precision);
  }

  compare(other: FeelNumber): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.digitsAt(scale) - other.digitsAt(scale);

    return Number.isNaN(difference) ? this.value.comparedTo(other.value) : Math.sign(difference);
  }

  toNumber(): number {
    return this.digits === null ? this.value.toNumber() : this.digits / powerOfTen(this.scale);
  }

  /** The lowest 32 bits of the whole part, which Java's `intValue` gives. */
  toInt(): number {
    return Number(BigInt.asIntN(32, wholePartOf(this.value)));
  }

  /**
   * What the broker makes of it: a whole number becomes a 64-bit integer (of a
   * larger one the lowest 64 bits), any other a double.
   */
  toEngineJson(): number | bigint {
    return this.toSmallJson() ?? asSafe(BigInt.asIntN(64, wholePartOf(this.value)));
  }

  /** What the connector runtime makes of it: a double also where 64 bits do not suffice. */
  toConnectorJson(): number | bigint {
    const small = this.toSmallJson();

    if (small !== null) {
      return small;
    }

    const whole = this.value.e < LONG_DIGITS ? wholePartOf(this.value) : null;

    return whole !== null && BigInt.asIntN(64, whole) === whole ? asSafe(whole) : this.value.toNumber();
  }

  private toSmallJson(): number | null {
    if (this.digits !== null) {
      return this.toNumber();
    }

    if (!this.isWhole || this.value.e < SAFE_DIGITS) {
      return this.isZero ? 0 : this.value.toNumber();
    }

    return null;
  }

  /** As Java's `BigDecimal` writes it: `1.50`, `1E-7`, `2.0E+2`. */
  toString(): string {
    return this.digits !== null && this.scale === 0 ? String(this.digits) : textOfDecimal(this.value, this.scale);
  }

  /** The digits at a scale that is no smaller than its own; `NaN` where they are too many. */
  private digitsAt(scale: number): number {
    const digits = this.digits === null ? NaN : widened(this.digits, scale - this.scale);

    return isSmall(digits, 0) ? digits : NaN;
  }

  /** The result of a calculation, with the scale nearest to the preferred one that holds it in the digits. */
  private withScale(value: Decimal, preferred: number): FeelNumber {
    if (value.isZero()) {
      return new FeelNumber(value, preferred, this.precision);
    }

    const largest = this.precision - 1 - value.e;

    return new FeelNumber(value, Math.max(smallestScale(value), Math.min(preferred, largest)), this.precision);
  }
}

function asSafe(whole: bigint): number | bigint {
  const number = Number(whole);

  return Number.isSafeInteger(number) ? number : whole;
}
