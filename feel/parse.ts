import { Budget } from './run/Budget';
import { EvaluationFailure } from './run/errors';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { readExpression } from './syntax/readExpression';

/** Whether an expression is FEEL; the place is given as offsets into its text. */
export type ParsedFeel =
  | { kind: 'ok' }
  | { kind: 'syntaxError'; message: string; from: number; to: number };

/**
 * Checks an expression (without the `=` that marks it in a diagram) as
 * Camunda's engine does on deployment.
 *
 * @param budget what the check may use up, shared with others of the run; past
 *   it the expression counts as one that cannot be read
 */
export function parseFeel(expression: string, budget = new Budget()): ParsedFeel {
  try {
    readExpression(expression, budget);

    return { kind: 'ok' };
  } catch (error) {
    if (error instanceof FeelSyntaxError) {
      return { kind: 'syntaxError', message: error.message, ...error.place };
    }

    if (error instanceof EvaluationFailure) {
      return { kind: 'syntaxError', message: error.message, from: 0, to: expression.length };
    }

    throw error;
  }
}
