import { Budget } from './run/Budget';
import { EvaluationFailure } from './run/errors';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { readExpression } from './syntax/readExpression';

import type { Expression } from './syntax/ast';

/**
 * The keys of the context that an expression gives, told from its text alone,
 * without evaluating it: a list for each way that its `if`s may take, and an
 * empty one where that gives `null`.
 *
 * @returns undefined where the text does not tell, as of a variable or a call,
 *   or where it is not FEEL
 */
export function contextKeysOf(expression: string): string[][] | undefined {
  try {
    return keysOf(readExpression(expression, new Budget()));
  } catch (error) {
    if (error instanceof FeelSyntaxError || error instanceof EvaluationFailure) {
      return undefined;
    }

    throw error;
  }
}

function keysOf(expression: Expression): string[][] | undefined {
  switch (expression.kind) {
    case 'null':
      return [ [] ];
    case 'context':
      return [ expression.entries.map(({ key }) => key) ];
    case 'if':
      return either(keysOf(expression.then), keysOf(expression.otherwise));
    default:
      return undefined;
  }
}

function either(one: string[][] | undefined, other: string[][] | undefined): string[][] | undefined {
  return one && other && [ ...one, ...other ];
}
