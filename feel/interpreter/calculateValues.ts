import { calculate } from './arithmetic';
import { FeelNumber } from '../values/FeelNumber';
import { isError } from './Evaluator';
import { textOf } from '../values/textOf';

import type { ArithmeticOperator, Place } from '../syntax/ast';
import type { Evaluator } from './Evaluator';
import type { Result, Value } from '../values/value';

/** Calculates with two values; an error, with a warning, where they do not fit. */
export function calculateValues(
  evaluator: Evaluator, expression: Place & { operator: ArithmeticOperator }, left: Result, right: Result
): Result {
  const { operator } = expression;

  if (isError(left)) {
    return left;
  }

  // a power looks at its base before it looks at its exponent
  if (isError(right)) {
    return operator === '**' && !(left instanceof FeelNumber) ? noNumber(evaluator, left, expression) : right;
  }

  const result = calculate(operator, left, right, evaluator.run.budget);

  if (result !== undefined) {
    return result;
  }

  return operator === '**'
    ? noNumber(evaluator, left instanceof FeelNumber ? right : left, expression)
    : evaluator.error('INVALID_TYPE', () => describe(operator, textOf(left), textOf(right)), expression);
}

function noNumber(evaluator: Evaluator, value: Value, place: Place): Result {
  return evaluator.error('INVALID_TYPE', () => `Expected number but found '${textOf(value)}'`, place);
}

function describe(operator: Exclude<ArithmeticOperator, '**'>, left: string, right: string): string {
  switch (operator) {
    case '+': return `Can't add '${right}' to '${left}'`;
    case '-': return `Can't subtract '${right}' from '${left}'`;
    case '*': return `Can't multiply '${left}' by '${right}'`;
    case '/': return `Can't divide '${left}' by '${right}'`;
  }
}
