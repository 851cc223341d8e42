import { Budget } from './run/Budget';
import type { Expression } from './syntax/ast';
import { collectReferences } from './syntax/collectReferences';
import { FeelSyntaxError } from './syntax/FeelSyntaxError';
import { readExpression } from './syntax/readExpression';

export interface PlacedReference {
  /** The variable and what is asked of it: `[ 'camunda', 'secrets', 'TOKEN' ]`. */
  path: string[];

  /** The keys of the written-out contexts that it stands in: `[ 'x' ]` for `{x: a + 1}`. */
  contextPath: string[];
}

/**
 * The variables that an expression reads, with the place in its result that
 * they go to, as far as the expression is written as nested contexts. An
 * expression that is not FEEL reads nothing.
 */
export function placedReferencesOf(expression: string): PlacedReference[] {
  try {
    return placed(readExpression(expression, new Budget()), []);
  } catch (error) {
    if (error instanceof FeelSyntaxError) {
      return [];
    }

    throw error;
  }
}

function placed(expression: Expression, contextPath: string[]): PlacedReference[] {
  return expression.kind === 'context'
    ? expression.entries.flatMap(({ key, value }) => placed(value, [ ...contextPath, key ]))
    : collectReferences(expression).variables.map(({ path }) => ({ path, contextPath }));
}
