import { Decimal } from 'decimal.js';

import { any, fn0, fn1, fn2, fn3, illegalArguments, number, text } from './define';
import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { FeelNumber } from '../values/FeelNumber';
import { fromDouble } from '../interpreter/arithmetic';
import { preciseMath } from '../values/preciseMath';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { FeelFunction, Value } from '../values/value';

/** Java's names of the rounding modes. */
const ROUNDING_MODES = new Map<string, Decimal.Rounding>([
  [ 'UP', Decimal.ROUND_UP ],
  [ 'DOWN', Decimal.ROUND_DOWN ],
  [ 'CEILING', Decimal.ROUND_CEIL ],
  [ 'FLOOR', Decimal.ROUND_FLOOR ],
  [ 'HALF_UP', Decimal.ROUND_HALF_UP ],
  [ 'HALF_DOWN', Decimal.ROUND_HALF_DOWN ],
  [ 'HALF_EVEN', Decimal.ROUND_HALF_EVEN ]
]);

/** No calculation has a use for more digits, and they would only fill the memory. */
const LARGEST_SCALE = 6_176;

/** Java's integers of any size have no room for more digits. */
const MOST_DIGITS = 646_456_993;

/** A series of 40 digits takes its time. */
const STEPS_OF_SERIES = 500;

const NONE = FeelNumber.fromWhole(0);
const ONE = FeelNumber.fromWhole(1);
const TWO = FeelNumber.fromWhole(2);

export const numbers: Builtins = {
  'decimal': [
    rounding('scale', Decimal.ROUND_HALF_EVEN),
    fn3(number('n'), number('scale'), text('mode'), (n, scale, mode) => round(n, scale, modeOf(mode)))
  ],
  // the engine's own names: some are spelt so
  'floor': [ roundingToWhole(Decimal.ROUND_FLOOR), rounding('scala', Decimal.ROUND_FLOOR) ],
  'ceiling': [ roundingToWhole(Decimal.ROUND_CEIL), rounding('scale', Decimal.ROUND_CEIL) ],
  'round up': [ rounding('scale', Decimal.ROUND_UP) ],
  'round down': [ rounding('scale', Decimal.ROUND_DOWN) ],
  'round half up': [ rounding('scale', Decimal.ROUND_HALF_UP) ],
  'round half down': [ rounding('scala', Decimal.ROUND_HALF_DOWN) ],
  'abs': [ fn1(any('number'), abs), fn1(any('n'), abs) ],
  'modulo': [ fn2(number('dividend'), number('divisor'), modulo) ],
  'sqrt': [ fn1(number('number'), n => n.compare(NONE) < 0 ? null : fromDouble(Math.sqrt(n.toNumber()))) ],
  'log': [ fn1(number('number'), (n, run) => fromDouble(slowly(run, preciseMath.log)(n.toNumber()))) ],
  'exp': [ fn1(number('number'), (n, run) => fromDouble(slowly(run, preciseMath.exp)(n.toNumber()))) ],
  'odd': [ fn1(number('number'), n => remainder(n.abs(), TWO).compare(ONE) === 0) ],
  'even': [ fn1(number('number'), n => remainder(n, TWO).isZero) ],
  'random number': [ fn0(run => fromDouble(run.random())) ]
};

/** For work that takes as long as so many steps of another kind. */
function slowly<T>({ budget }: Run, work: T): T {
  budget.spend(STEPS_OF_SERIES);

  return work;
}

function rounding(scale: string, mode: Decimal.Rounding): FeelFunction {
  return fn2(number('n'), number(scale), (n, digits) => round(n, digits, mode));
}

function roundingToWhole(mode: Decimal.Rounding): FeelFunction {
  return fn1(number('n'), n => n.rounded(0, mode));
}

function round(n: FeelNumber, scale: FeelNumber, mode: Decimal.Rounding): FeelNumber {
  const digits = scale.toInt();

  if (Math.abs(digits) > MOST_DIGITS && !n.isZero) {
    throw new FunctionFailure('Failed to apply rounding mode: BigInteger would overflow supported range');
  }

  return n.rounded(Math.max(-LARGEST_SCALE, Math.min(LARGEST_SCALE, digits)), mode);
}

function modeOf(name: string): Decimal.Rounding {
  const mode = ROUNDING_MODES.get(name.toUpperCase());

  if (mode === undefined) {
    throw new FunctionFailure(`Illegal argument '${name}' for rounding mode. Must be one of: ${[ ...ROUNDING_MODES.keys() ].join(', ')}`);
  }

  return mode;
}

function abs(value: Value): Value {
  if (value instanceof FeelNumber) {
    return value.abs();
  }

  if (value instanceof YearsMonthsDuration) {
    return new YearsMonthsDuration(Math.abs(value.months));
  }

  if (value instanceof DaysTimeDuration) {
    return value.nanos < 0n ? new DaysTimeDuration(-value.nanos) : value;
  }

  throw illegalArguments(value);
}

/** The remainder has the divisor's sign. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  if (divisor.isZero) {
    throw new EvaluationFailure('java.lang.ArithmeticException: Division by zero');
  }

  return remainder(remainder(dividend, divisor).plus(divisor), divisor);
}

/** @throws {EvaluationFailure} where the numbers are too far apart for the engine */
function remainder(dividend: FeelNumber, divisor: FeelNumber): FeelNumber {
  const rest = dividend.remainder(divisor);

  if (!rest) {
    throw new EvaluationFailure('java.lang.ArithmeticException: Division impossible');
  }

  return rest;
}
