import { equality, orderOf } from '../values/compare';
import { isError } from './Evaluator';
import { textOf } from '../values/textOf';

import type { Evaluator } from './Evaluator';
import type { OrderOperator, Place } from '../syntax/ast';
import type { Result } from '../values/value';

/** Whether two values are equal; `null`, with a warning, where the engine cannot compare them. */
export function compareEqual(evaluator: Evaluator, left: Result, right: Result, place: Place): Result {
  if (isError(left) || isError(right)) {
    return isError(left) ? left : right;
  }

  const result = equality(left, right, evaluator.run.budget);

  return result ?? evaluator.warn('NOT_COMPARABLE', () => `Can't compare '${textOf(left)}' with '${textOf(right)}'`, place);
}

export function compareOrder(
  evaluator: Evaluator, operator: OrderOperator, left: Result, right: Result, place: Place
): Result {
  if (isError(left) || isError(right)) {
    return isError(left) ? left : right;
  }

  const order = orderOf(left, right);

  if (order === null) {
    return evaluator.warn('NOT_COMPARABLE', () => `Can't compare '${textOf(left)}' with '${textOf(right)}'`, place);
  }

  switch (operator) {
    case '<': return order < 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    case '>=': return order >= 0;
  }
}
