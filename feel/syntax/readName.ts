import { FeelSyntaxError } from './FeelSyntaxError';
import { placeOf } from './nodes';
import { unescape } from './unescape';

import type { ExpressionReader } from './ExpressionReader';
import type { SyntaxNode } from './engineParser';

/** The only property of a value that has a blank in its name. */
const TIME_OFFSET = 'time offset';

/**
 * The name of a variable or of a path's step.
 *
 * @throws {FeelSyntaxError} for a name with a blank: the engine wants backticks around it
 */
export function readName(reader: ExpressionReader, node: SyntaxNode): string {
  const name = readAnyName(reader, node);

  if (/\s/.test(name) && name !== TIME_OFFSET && node.firstChild?.name !== 'BacktickIdentifier') {
    throw new FeelSyntaxError(`Unexpected '${name}': a name with blanks needs backticks around it`, placeOf(node));
  }

  return name;
}

/** A name that may hold blanks: a function's or a parameter's. */
export function readAnyName(reader: ExpressionReader, node: SyntaxNode): string {
  const text = reader.textOf(node);

  return /^`.*`$/s.test(text) ? text.slice(1, -1) : text;
}

/** The key of a context's entry: a name or a string. */
export function readKey(reader: ExpressionReader, node: SyntaxNode): string {
  const [ key ] = node.firstChild ? [ node.firstChild ] : [ node ];

  return key.name === 'StringLiteral'
    ? unescape(reader.textOf(key).slice(1, -1))
    : readAnyName(reader, key);
}
