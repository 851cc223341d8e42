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

  /** What makes its place depend on the run: a list at that path, or a context that a branch of an `if` returns. */
  within?: 'list' | 'branch';
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
  switch (expression.kind) {
    case 'context':
      return expression.entries.flatMap(({ key, value }) => placed(value, [ ...contextPath, key ]));
    case 'list':
      return referencesAt(expression, contextPath, 'list');
    case 'if':
      return [
        ...referencesAt(expression.condition, contextPath),
        ...placedByBranch(expression.then, contextPath),
        ...placedByBranch(expression.otherwise, contextPath)
      ];
    default:
      return referencesAt(expression, contextPath);
  }
}

/** In a branch, a list or context is there in some runs only, whatever is written out in it. */
function placedByBranch(expression: Expression, contextPath: string[]): PlacedReference[] {
  return expression.kind === 'context'
    ? referencesAt(expression, contextPath, 'branch')
    : placed(expression, contextPath);
}

function referencesAt(
  expression: Expression, contextPath: string[], within?: PlacedReference['within']
): PlacedReference[] {
  const place = within ? { contextPath, within } : { contextPath };

  return collectReferences(expression).variables.map(({ path }) => ({ path, ...place }));
}
