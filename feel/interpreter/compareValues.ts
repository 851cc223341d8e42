import { equality, orderOf } from './compare';
import { textOf } from '../values/textOf';

import type { ComparisonOperator, OrderOperator, Place } from '../syntax/ast';
import type { Interpreter } from './Interpreter';
import type { Value } from '../values/value';

/** Compares two values; `null`, with a warning, where the engine cannot compare them. */
export function compareValues(interpreter: Interpreter, operator: ComparisonOperator, left: Value, right: Value, place: Place): boolean | null {
  const result = operator === '=' || operator === '!='
    ? compareEqual(interpreter, operator, left, right)
    : compareOrder(operator, left, right);

  return result === null
    ? interpreter.warn('NOT_COMPARABLE', `Can't compare '${textOf(left)}' with '${textOf(right)}'`, place)
    : result;
}

function compareEqual(interpreter: Interpreter, operator: '=' | '!=', left: Value, right: Value): boolean | null {
  const result = equality(left, right, interpreter.run.budget);

  return operator === '=' || result === null ? result : !result;
}

function compareOrder(operator: OrderOperator, left: Value, right: Value): boolean | null {
  const order = orderOf(left, right);

  if (order === null) {
    return null;
  }

  switch (operator) {
    case '<': return order < 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    case '>=': return order >= 0;
  }
}
