import { Decimal } from 'decimal.js';

/** More digits than a double has by far, so that the result is the nearest double but for a hair's breadth. */
const Precise = Decimal.clone({ precision: 40 });

/**
 * `exp`, `log` and `pow` of doubles, rounded to the nearest double. Java's give
 * that as good as always; JavaScript's are off by one in the last place now and
 * then, which shows: `exp(-8.48)`.
 */
export const preciseMath = {
  exp: (x: number) => nearest(Math.exp(x), () => exactly(x).exp()),
  log: (x: number) => nearest(Math.log(x), () => exactly(x).ln()),
  pow: (x: number, y: number) => nearest(x ** y, () => exactly(x).pow(exactly(y)))
};

/** What is no number, or too large or small for one, is so in both. */
function nearest(native: number, precise: () => Decimal): number {
  return Number.isFinite(native) && native !== 0 ? precise().toNumber() : native;
}

/** All digits of a double, not just those that tell it from others. */
function exactly(x: number): Decimal {
  const size = new Precise(`0b${Math.abs(x).toString(2)}`);

  return x < 0 ? size.negated() : size;
}
