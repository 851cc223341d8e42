import { FeelSyntaxError } from './FeelSyntaxError';

import type { Place } from './ast';
import type { SyntaxNode } from './engineParser';

const COMMENTS = new Set([ 'LineComment', 'BlockComment' ]);

/** The node's children, comments left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];

  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!COMMENTS.has(child.name)) {
      children.push(child);
    }
  }

  return children;
}

/** @throws {FeelSyntaxError} if there is no such child */
export function childAt(children: SyntaxNode[], index: number): SyntaxNode {
  const child = children[index];

  if (!child) {
    const to = children.at(-1)?.to ?? 0;

    throw new FeelSyntaxError('The expression is not complete here', { from: to, to });
  }

  return child;
}

export function placeOf(node: SyntaxNode): Place {
  return { from: node.from, to: node.to };
}
