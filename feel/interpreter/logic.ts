import { FeelError } from './errors';
import { isBoolean } from '../values/guards';
import { textOf } from '../values/textOf';

import type { Expression } from '../syntax/ast';
import type { Interpreter } from './Interpreter';
import type { Scope } from './Scope';
import type { Value } from '../values/value';

/** Something that is evaluated only when its truth is needed. */
interface Condition {
  expression: Expression;
  scope: Scope;
}

interface Operands {
  left: Expression;
  right: Expression;
}

export function conjunction(interpreter: Interpreter, { left, right }: Operands, scope: Scope): boolean | null {
  return conjunctionOf(interpreter, [ { expression: left, scope }, { expression: right, scope } ]);
}

export function disjunction(interpreter: Interpreter, { left, right }: Operands, scope: Scope): boolean | null {
  return disjunctionOf(interpreter, [ { expression: left, scope }, { expression: right, scope } ]);
}

/** `false` as soon as one is false, else `null` if one is neither true nor false. */
export function conjunctionOf(interpreter: Interpreter, conditions: Iterable<Condition>): boolean | null {
  return combine(interpreter, conditions, false);
}

/** `true` as soon as one is true, else `null` if one is neither true nor false. */
export function disjunctionOf(interpreter: Interpreter, conditions: Iterable<Condition>): boolean | null {
  return combine(interpreter, conditions, true);
}

function combine(interpreter: Interpreter, conditions: Iterable<Condition>, decisive: boolean): boolean | null {
  let result: boolean | null = !decisive;

  for (const condition of conditions) {
    const truth = truthOf(interpreter, condition, result !== null);

    if (truth === decisive) {
      return decisive;
    }

    result = truth === null ? null : result;
  }

  return result;
}

/** After the first unknown operand the engine warns of no other. */
function truthOf(interpreter: Interpreter, { expression, scope }: Condition, isWarning: boolean): boolean | null {
  const value = valueOf(interpreter, expression, scope);

  if (value === undefined) {
    return null;
  }

  if (isBoolean(value)) {
    return value;
  }

  if (isWarning) {
    interpreter.warn('INVALID_TYPE', `Expected boolean but found '${textOf(value)}'`, expression);
  }

  return null;
}

function valueOf(interpreter: Interpreter, expression: Expression, scope: Scope): Value | undefined {
  try {
    return interpreter.evaluate(expression, scope);
  } catch (error) {
    if (error instanceof FeelError) {
      return undefined;
    }

    throw error;
  }
}
