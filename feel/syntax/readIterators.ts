import { childAt, childrenOf, placeOf } from './nodes';
import { FeelSyntaxError } from './FeelSyntaxError';
import { readName } from './readName';

import type { Iterator } from './ast';
import type { ExpressionReader } from './ExpressionReader';
import type { SyntaxNode } from './engineParser';

/** The `name in list` and `name in start..end` of `for`, `some` and `every`. */
export function readIterators(reader: ExpressionReader, node: SyntaxNode): Iterator[] {
  const expressions = node.getChild('InExpressions')?.getChildren('InExpression') ?? [];

  return expressions.map(expression => readIterator(reader, expression));
}

function readIterator(reader: ExpressionReader, node: SyntaxNode): Iterator {
  const children = childrenOf(node);
  const name = readName(reader, childAt(children, 0));
  const [ source, , end ] = childrenOf(childAt(children, 2));

  if (!source || source.firstChild?.name === 'Interval') {
    throw new FeelSyntaxError('Iterate with start..end, without brackets', placeOf(source ?? node));
  }

  return { name, source: reader.read(source), end: end ? reader.read(end) : null };
}
