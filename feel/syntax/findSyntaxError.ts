import { FeelSyntaxError } from './FeelSyntaxError';

import type { SyntaxNode, SyntaxTree } from './engineParser';

/** What a reader of the message knows the unfinished thing by. */
const FIELD_WORDS: Record<string, string> = {
  ArithmeticExpression: 'calculation',
  Comparison: 'comparison',
  Conjunction: '\'and\'',
  Disjunction: '\'or\'',
  Context: 'context',
  ContextEntry: 'context entry',
  FilterExpression: 'filter',
  ForExpression: '\'for … return\'',
  FunctionBody: 'function body',
  FunctionDefinition: 'function',
  FunctionInvocation: 'function call',
  IfExpression: '\'if … then … else\'',
  InExpression: '\'… in …\'',
  Interval: 'range',
  List: 'list',
  ParenthesizedExpression: 'parenthesis',
  PathExpression: 'path',
  QuantifiedExpression: '\'some/every … satisfies\''
};

/** The first place where the expression stops being FEEL, or `null`. */
export function findSyntaxError(tree: SyntaxTree, expression: string): FeelSyntaxError | null {
  if (!expression.trim()) {
    return new FeelSyntaxError('The expression is empty', { from: 0, to: expression.length });
  }

  const error = firstError(tree);

  return error && describe(error, expression);
}

function firstError(tree: SyntaxTree): SyntaxNode | null {
  const cursor = tree.cursor();

  do {
    if (cursor.type.isError && !isBareFunctionType(cursor.node)) {
      return cursor.node;
    }
  } while (cursor.next());

  return null;
}

/** Behind `instance of`, the engine takes `function` alone, and lezer-feel asks for its types. */
function isBareFunctionType(error: SyntaxNode): boolean {
  return error.from === error.to && error.parent?.name === 'FunctionType' && error.prevSibling?.name === 'function';
}

function describe(error: SyntaxNode, expression: string): FeelSyntaxError {
  const place = unexpectedPlace(error, expression);
  const inside = FIELD_WORDS[error.parent?.name ?? ''];
  const where = inside ? ` in ${inside}` : '';

  if (place.from >= expression.trimEnd().length) {
    return new FeelSyntaxError(`Unexpected end of the expression${where}`, place);
  }

  return new FeelSyntaxError(`Unexpected '${shorten(expression.slice(place.from, place.to))}'${where}`, place);
}

/** Where something is missing the error is empty: point to what stands there instead. */
function unexpectedPlace(error: SyntaxNode, expression: string) {
  if (error.from < error.to) {
    return { from: error.from, to: error.to };
  }

  const from = error.from + (/^\s*/.exec(expression.slice(error.from))?.[0].length ?? 0);
  const token = /^([\w$]+|"[^"]*"?|.)/s.exec(expression.slice(from))?.[0] ?? '';

  return { from, to: from + token.length };
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
