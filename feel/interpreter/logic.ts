import { isBoolean } from '../values/guards';
import { isError } from './Evaluator';

import type { Evaluator } from './Evaluator';
import type { Expression } from '../syntax/ast';
import type { Result } from '../values/value';
import type { Scope } from './Scope';

/** Something that is evaluated only when its truth is needed. */
interface Condition {
  expression: Expression;
  scope: Scope;
}

interface Operands {
  left: Expression;
  right: Expression;
}

export function conjunction(evaluator: Evaluator, { left, right }: Operands, scope: Scope): Result {
  return conjunctionOf(evaluator, [ { expression: left, scope }, { expression: right, scope } ]);
}

export function disjunction(evaluator: Evaluator, { left, right }: Operands, scope: Scope): Result {
  return disjunctionOf(evaluator, [ { expression: left, scope }, { expression: right, scope } ]);
}

/** `false` as soon as one is false, else `null` if one is neither true nor false. */
export function conjunctionOf(evaluator: Evaluator, conditions: Iterable<Condition>): Result {
  return combine(evaluator, conditions, false);
}

/** `true` as soon as one is true, else `null` if one is neither true nor false. */
export function disjunctionOf(evaluator: Evaluator, conditions: Iterable<Condition>): Result {
  return combine(evaluator, conditions, true);
}

/** After the first unknown operand the engine warns of no other. */
function combine(evaluator: Evaluator, conditions: Iterable<Condition>, decisive: boolean): Result {
  let result: boolean | null = !decisive;

  for (const { expression, scope } of conditions) {
    const value = evaluator.evaluate(expression, scope);
    const truth: Result = result === null ? value : evaluator.expect(value, 'boolean', isBoolean, expression);

    if (truth === decisive || (isError(truth) && truth.isFatal)) {
      return truth;
    }

    result = truth === !decisive ? result : null;
  }

  return result;
}
