import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { readExpression } from './syntax/readExpression';

/** Whether an expression is FEEL; the place is given as offsets into its text. */
export type ParsedFeel =
  | { kind: 'ok' }
  | { kind: 'syntaxError'; message: string; from: number; to: number };

/**
 * Checks an expression (without the `=` that marks it in a diagram) as
 * Camunda's engine does on deployment.
 */
export function parseFeel(expression: string): ParsedFeel {
  try {
    readExpression(expression);

    return { kind: 'ok' };
  } catch (error) {
    if (error instanceof FeelSyntaxError) {
      return { kind: 'syntaxError', message: error.message, ...error.place };
    }

    throw error;
  }
}
