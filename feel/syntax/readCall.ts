import { childAt, childrenOf, placeOf } from './nodes';
import { FeelSyntaxError } from './FeelSyntaxError';
import { readAnyName, readName } from './readName';

import type { Arguments, Expression, TemporalLiteral } from './ast';
import type { ExpressionReader } from './ExpressionReader';
import type { SyntaxNode } from './engineParser';

/** `name(…)` and `context.name(…)`; the engine calls nothing else. */
export function readCall(reader: ExpressionReader, node: SyntaxNode): Expression {
  const target = childAt(childrenOf(node), 0);
  const args = readArguments(reader, node);

  if (target.name === 'VariableName' || target.name === 'SpecialFunctionName') {
    return { ...placeOf(node), kind: 'call', name: readFunctionName(reader, target), namePlace: placeOf(target), holder: null, args };
  }

  if (target.name !== 'PathExpression' || !isPath(target)) {
    throw new FeelSyntaxError('Only a function\'s name can be called', placeOf(target));
  }

  const [ holder, , name ] = childrenOf(target);
  const place = name ?? target;

  return {
    ...placeOf(node), kind: 'call', name: readName(reader, place), namePlace: placeOf(place), holder: reader.read(holder ?? target), args
  };
}

/** `date("…")` and its like with a literal, `@"…"`; with anything else they are functions. */
export function readTemporal(reader: ExpressionReader, node: SyntaxNode): Expression {
  const first = childAt(childrenOf(node), 0);
  const literal = first.name === 'AtLiteral' ? first.getChild('StringLiteral') : onlyLiteral(node);
  const type = first.name === 'AtLiteral' ? '@' : readTemporalType(reader, first);

  if (!literal) {
    return {
      ...placeOf(node), kind: 'call', name: type, namePlace: placeOf(first), holder: null, args: readArguments(reader, node)
    };
  }

  return { ...placeOf(node), kind: 'temporal', type, text: reader.textOf(literal).slice(1, -1) };
}

/** `function(a, b) body` */
export function readFunction(reader: ExpressionReader, node: SyntaxNode): Expression {
  if (node.getChild('external')) {
    throw new FeelSyntaxError('The engine does not call external functions', placeOf(node));
  }

  const parameters = node.getChild('FormalParameters')?.getChildren('FormalParameter') ?? [];
  const body = node.getChild('FunctionBody');

  return {
    ...placeOf(node),
    kind: 'function',
    parameters: parameters.map(parameter => readParameter(reader, parameter)),
    body: reader.read(childAt(body ? childrenOf(body) : [], 0))
  };
}

function readParameter(reader: ExpressionReader, node: SyntaxNode): string {
  const type = node.getChild('Type');

  if (type) {
    throw new FeelSyntaxError('The engine knows no types of parameters', placeOf(type));
  }

  return readAnyName(reader, childAt(childrenOf(node), 0));
}

function readArguments(reader: ExpressionReader, node: SyntaxNode): Arguments {
  const named = node.getChild('NamedParameters');

  if (named) {
    return { kind: 'named', values: named.getChildren('NamedParameter').map(parameter => readNamed(reader, parameter)) };
  }

  const positional = node.getChild('PositionalParameters');

  return { kind: 'positional', values: positional ? childrenOf(positional).map(value => readArgument(reader, value)) : [] };
}

function readNamed(reader: ExpressionReader, node: SyntaxNode) {
  const [ name, value ] = childrenOf(node);

  return { name: readAnyName(reader, name ?? node), value: readArgument(reader, value ?? node) };
}

/** A range is a value only as an argument; elsewhere it tests the input. */
function readArgument(reader: ExpressionReader, node: SyntaxNode): Expression {
  const content = node.name === 'SimplePositiveUnaryTest' ? node.firstChild : null;

  return reader.read(content?.name === 'Interval' ? content : node);
}

function readFunctionName(reader: ExpressionReader, node: SyntaxNode): string {
  const name = readAnyName(reader, node);

  return node.firstChild?.name === 'BacktickIdentifier' ? name : name.replace(/\s+/g, ' ');
}

function readTemporalType(reader: ExpressionReader, node: SyntaxNode): Exclude<TemporalLiteral, '@'> {
  const type = reader.textOf(node).replace(/\s+/g, ' ');

  switch (type) {
    case 'date': case 'time': case 'date and time': case 'duration': return type;
    default: throw new FeelSyntaxError(`Unexpected '${type}'`, placeOf(node));
  }
}

function onlyLiteral(node: SyntaxNode): SyntaxNode | null {
  const [ first, second ] = node.getChild('PositionalParameters')?.getChildren('StringLiteral') ?? [];

  return first && !second && childrenOf(first.parent ?? node).length === 1 ? first : null;
}

function isPath(node: SyntaxNode): boolean {
  const [ target ] = childrenOf(node);

  return target?.name === 'VariableName' || (target?.name === 'PathExpression' && isPath(target));
}
