import { FunctionFailure } from '../run/errors';
import { guardPattern } from './guardPattern';

/** Java's names for sets of ASCII characters, by what they are in JavaScript. */
const POSIX_CLASSES: Record<string, string> = {
  Alnum: 'a-zA-Z0-9',
  Alpha: 'a-zA-Z',
  ASCII: '\\x00-\\x7F',
  Digit: '0-9',
  Lower: 'a-z',
  Punct: '!-\\/:-@\\[-`{-~',
  Space: '\\s',
  Upper: 'A-Z',
  XDigit: '0-9a-fA-F'
};

/**
 * A Java pattern as a global regular expression. What Java writes otherwise
 * than JavaScript is translated, as far as it is common: `(?i)` at the start,
 * `\A`, `\z`, `\h`, `\Q…\E`, `\p{Alpha}` and its like, and the flags.
 *
 * @throws {FunctionFailure} if it is no pattern
 * @throws {EvaluationFailure} if the input would keep it busy for too long
 */
export function compilePattern(pattern: string, flags: string, input: string): RegExp {
  const inline = /^\(\?([a-z]+)\)/.exec(pattern)?.[1] ?? '';
  const all = flags + inline;
  const source = translate(inline ? pattern.slice(inline.length + 3) : pattern);
  const expression = compile(all.includes('x') ? withoutComments(source) : source, modifiersOf(all), pattern);

  guardPattern(expression, input);

  return expression;
}

function modifiersOf(flags: string): string {
  return [ 's', 'm', 'i' ].filter(flag => flags.includes(flag)).join('');
}

/** By code points where the pattern allows it, else as older patterns are read. */
function compile(source: string, modifiers: string, pattern: string): RegExp {
  for (const mode of [ 'gu', 'g' ]) {
    try {
      return new RegExp(source, mode + modifiers);
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        throw error;
      }
    }
  }

  throw new FunctionFailure(`Invalid pattern '${pattern}'`);
}

function translate(pattern: string): string {
  return pattern.replace(/\\Q(.*?)(?:\\E|$)|\\p\{(\w+)\}|\\([\s\S])/g, (whole, quoted?: string, name?: string, escaped?: string) => {
    if (quoted !== undefined) {
      return quoted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }

    if (name !== undefined) {
      return name in POSIX_CLASSES ? `[${POSIX_CLASSES[name] ?? ''}]` : whole;
    }

    return translateEscape(escaped ?? '', whole);
  });
}

function translateEscape(escaped: string, whole: string): string {
  switch (escaped) {
    case 'A': return '^';
    case 'z': case 'Z': return '$';
    case 'h': return '[ \\t\\xA0]';
    case 'R': return '(?:\\r\\n|[\\n\\v\\f\\r])';
    default: return whole;
  }
}

/** The flag `x`: blanks and what follows `#` do not count, except in a set of characters. */
function withoutComments(source: string): string {
  return source.replace(/(\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])|\s+|#.*/g, (_, kept?: string) => kept ?? '');
}
