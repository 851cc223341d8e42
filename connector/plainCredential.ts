import { unescape } from '../feel/reading';
import { isFeel } from './readField';
import { refersToSecret } from './secretText';

/** A FEEL expression that is nothing but one string. */
const STRING_LITERAL = /^=\s*"((?:[^"\\]|\\.)*)"\s*$/s;

/**
 * The key that stands in a field as plain text, be it FEEL or not: as the
 * engine reads it, which takes escapes for FEEL's in both (connector contract 3.1).
 *
 * @returns undefined where the field refers to a secret or holds an expression
 */
export function plainCredential(value: string): string | undefined {
  if (refersToSecret(value)) {
    return undefined;
  }

  const literal = isFeel(value) ? STRING_LITERAL.exec(value)?.[1] : value;

  return literal === undefined ? undefined : unescape(literal);
}
