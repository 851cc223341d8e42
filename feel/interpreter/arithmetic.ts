import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { EvaluationFailure } from '../run/errors';
import { FeelNumber } from '../values/FeelNumber';
import { addTemporal, divideDuration, multiplyDuration, subtractTemporal } from './temporalArithmetic';
import { preciseMath } from '../values/preciseMath';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';

import type { ArithmeticOperator } from '../syntax/ast';
import type { Budget } from '../run/Budget';
import type { Value } from '../values/value';

/** A power of doubles takes as long as so many other steps. */
const STEPS_OF_SERIES = 1_000;

/** Java's `BigDecimal` knows no larger powers. */
const LARGEST_POWER = 999_999_999;

/** The result of an operation, or `undefined` if the values do not fit it. */
export function calculate(operator: ArithmeticOperator, left: Value, right: Value, budget: Budget): Value | undefined {
  switch (operator) {
    case '+': return add(left, right, budget);
    case '-': return subtract(left, right);
    case '*': return multiply(left, right);
    case '/': return divide(left, right);
    case '**': return left instanceof FeelNumber && right instanceof FeelNumber ? power(left, right, budget) : undefined;
  }
}

function add(left: Value, right: Value, budget: Budget): Value | undefined {
  if (left instanceof FeelNumber && right instanceof FeelNumber) {
    return left.plus(right);
  }

  if (typeof left === 'string' && typeof right === 'string') {
    budget.text(left.length + right.length);

    return left + right;
  }

  return addTemporal(left, right);
}

function subtract(left: Value, right: Value): Value | undefined {
  return left instanceof FeelNumber && right instanceof FeelNumber ? left.minus(right) : subtractTemporal(left, right);
}

function multiply(left: Value, right: Value): Value | undefined {
  if (left instanceof FeelNumber && right instanceof FeelNumber) {
    return left.times(right);
  }

  return left instanceof FeelNumber ? multiplyDuration(right, left) : multiplyDuration(left, right);
}

function divide(left: Value, right: Value): Value | undefined {
  if (left instanceof FeelNumber && right instanceof FeelNumber) {
    return right.isZero ? undefined : left.dividedBy(right);
  }

  return left instanceof DaysTimeDuration || left instanceof YearsMonthsDuration
    ? divideDuration(left, right)
    : undefined;
}

/** A whole power is exact; any other is computed with doubles. */
function power(base: FeelNumber, exponent: FeelNumber, budget: Budget): Value {
  if (!exponent.isWhole) {
    budget.spend(STEPS_OF_SERIES);

    return fromDouble(preciseMath.pow(base.toNumber(), exponent.toNumber()));
  }

  const times = exponent.toInt();

  if (Math.abs(times) > LARGEST_POWER) {
    throw new EvaluationFailure('java.lang.ArithmeticException: Invalid operation');
  }

  if (base.isZero && times < 0) {
    throw new EvaluationFailure('java.lang.ArithmeticException: Division by zero');
  }

  return base.power(times);
}

/**
 * A number from Java's floating point arithmetic.
 *
 * @throws {EvaluationFailure} for what is no number, which the engine cannot take
 */
export function fromDouble(value: number): FeelNumber {
  if (!Number.isFinite(value)) {
    throw new EvaluationFailure('java.lang.NumberFormatException: Infinite or NaN');
  }

  return FeelNumber.fromDouble(value);
}
