import { childAt, childrenOf, placeOf } from './nodes';

import type { Expression, Range, UnaryTest } from './ast';
import type { ExpressionReader } from './ExpressionReader';
import type { SyntaxNode } from './engineParser';

/** `a < b`, `a between b and c`, `a in b`, `a in (b, c)`. */
export function readComparison(reader: ExpressionReader, node: SyntaxNode): Expression {
  const children = childrenOf(node);
  const left = reader.read(childAt(children, 0));
  const operator = childAt(children, 1);

  switch (operator.name) {
    case 'between': return readBetween(reader, node, left);
    case 'in': return { ...placeOf(node), kind: 'in', value: left, tests: readTests(reader, node) };
    default: return {
      ...placeOf(node), kind: 'comparison', operator: readOperator(reader, operator), left, right: reader.read(childAt(children, 2))
    };
  }
}

/** `[start..end]` with any mix of brackets. */
export function readInterval(reader: ExpressionReader, node: SyntaxNode): Range {
  const children = childrenOf(node);

  return {
    kind: 'range',
    start: reader.read(childAt(children, 1)),
    end: reader.read(childAt(children, 3)),
    startIncluded: childAt(children, 0).name === '[',
    endIncluded: childAt(children, 4).name === ']'
  };
}

function readBetween(reader: ExpressionReader, node: SyntaxNode, value: Expression): Expression {
  const children = childrenOf(node);
  const place = placeOf(node);

  return {
    ...place,
    kind: 'and',
    left: { ...place, kind: 'comparison', operator: '>=', left: value, right: reader.read(childAt(children, 2)) },
    right: { ...place, kind: 'comparison', operator: '<=', left: value, right: reader.read(childAt(children, 4)) }
  };
}

function readOperator(reader: ExpressionReader, node: SyntaxNode) {
  const operator = reader.textOf(node);

  return operator === '=' || operator === '!=' ? operator : reader.readOrder(node);
}

function readTests(reader: ExpressionReader, node: SyntaxNode): UnaryTest[] {
  const list = node.getChild('PositiveUnaryTests');

  return (list ?? node).getChildren('PositiveUnaryTest').map(test => readTest(reader, test));
}

function readTest(reader: ExpressionReader, node: SyntaxNode): UnaryTest {
  const content = childAt(childrenOf(node), 0);

  // the engine compares with a boolean only where the expression ends with it
  if (content.name === 'BooleanLiteral' && !reader.text.slice(content.to).trim()) {
    return { ...placeOf(node), kind: 'compare', operator: '=', value: reader.read(content) };
  }

  return content.name === 'SimplePositiveUnaryTest'
    ? reader.readTest(content)
    : { ...placeOf(node), kind: 'matches', expression: reader.read(content) };
}
