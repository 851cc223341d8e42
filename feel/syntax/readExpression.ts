import { childAt, childrenOf } from './nodes';
import { parseTree } from './engineParser';
import { ExpressionReader } from './ExpressionReader';
import { findSyntaxError } from './findSyntaxError';

import type { Expression } from './ast';

/**
 * Reads one expression (without the `=` that marks it in a diagram).
 *
 * @throws {FeelSyntaxError} where it is not FEEL as Camunda's engine reads it
 */
export function readExpression(expression: string): Expression {
  const tree = parseTree(expression);
  const error = findSyntaxError(tree, expression);

  if (error) {
    throw error;
  }

  return new ExpressionReader(expression).read(childAt(childrenOf(tree.topNode), 0));
}
