import { ExpressionReader } from './ExpressionReader';
import { FeelSyntaxError } from './FeelSyntaxError';

import type { Budget } from '../run/Budget';
import type { Expression } from './ast';

/**
 * The same expressions come again and again: a form is checked each time that it is drawn, a task is
 * run many times.
 */
const KEPT = 200;
const KEPT_LENGTH = 20_000;

const known = new Map<string, Expression | FeelSyntaxError>();

/**
 * Reads one expression (without the `=` that marks it in a diagram).
 *
 * @throws {FeelSyntaxError} where it is not FEEL as Camunda's engine reads it
 * @throws {EvaluationFailure} past the budget, which pays for what is not known yet
 */
export function readExpression(expression: string, budget: Budget): Expression {
  const result = known.get(expression) ?? keep(expression, read(expression, budget));

  if (result instanceof FeelSyntaxError) {
    throw result;
  }

  return result;
}

function read(expression: string, budget: Budget): Expression | FeelSyntaxError {
  try {
    return new ExpressionReader(expression, budget).read();
  } catch (error) {
    if (error instanceof FeelSyntaxError) {
      return error;
    }

    throw error;
  }
}

function keep(expression: string, result: Expression | FeelSyntaxError): Expression | FeelSyntaxError {
  if (expression.length > KEPT_LENGTH) {
    return result;
  }

  if (known.size >= KEPT) {
    known.clear();
  }

  known.set(expression, result);

  return result;
}
