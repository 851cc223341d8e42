import { PatternSyntaxError } from './PatternNode';

import type { CharacterSet } from './PatternNode';

/** Java's names for sets of ASCII characters. */
const POSIX: Record<string, RegExp> = {
  Alnum: /^[a-zA-Z0-9]$/,
  Alpha: /^[a-zA-Z]$/,
  Blank: /^[ \t]$/,
  Digit: /^[0-9]$/,
  Graph: /^[!-~]$/,
  Lower: /^[a-z]$/,
  Print: /^[ -~]$/,
  Punct: /^[!-/:-@[-`{-~]$/,
  Space: /^[ \t-\r]$/,
  Upper: /^[A-Z]$/,
  XDigit: /^[0-9a-fA-F]$/
};

/** Java's names that JavaScript has others for. */
const RENAMED: Record<string, string> = {
  IsPunctuation: 'P', IsDigit: 'Nd', IsLetter: 'L', IsControl: 'Cc', IsAssigned: 'Assigned', IsIdeographic: 'Ideographic',
  javaLowerCase: 'Lowercase', javaUpperCase: 'Uppercase', javaWhitespace: 'White_Space', javaLetter: 'L', javaDigit: 'Nd',
  L1: 'Latin1'
};

const ESCAPED_SETS: Record<string, RegExp> = {
  d: /^[0-9]$/,
  s: /^[ \t-\r]$/,
  w: /^\w$/,
  h: /^[ \t\xA0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]$/,
  v: /^[\n-\r\x85\u2028\u2029]$/
};

export const LINE_ENDS = setOf(/^[\n\r\x85\u2028\u2029]$/);
export const VERTICAL = escapedSet('v') ?? (() => false);
export const WORDS = escapedSet('w') ?? (() => false);
export const MARKS = setOf(/^\p{M}$/u);
export const ANYTHING: CharacterSet = () => true;

export function not(set: CharacterSet): CharacterSet {
  return codePoint => !set(codePoint);
}

export function single(character: number): CharacterSet {
  return codePoint => codePoint === character;
}

export function between(first: number, last: number): CharacterSet {
  return codePoint => codePoint >= first && codePoint <= last;
}

export function union(sets: CharacterSet[]): CharacterSet {
  const [ only, ...others ] = sets;

  return only && !others.length ? only : codePoint => sets.some(set => set(codePoint));
}

export function intersection(left: CharacterSet, right: CharacterSet): CharacterSet {
  return codePoint => left(codePoint) && right(codePoint);
}

/** Upper and lower case alike: of ASCII letters, or of all. */
export function ignoringCase(set: CharacterSet, ofAllLetters: boolean): CharacterSet {
  return codePoint => set(codePoint) || otherCases(codePoint, ofAllLetters).some(set);
}

export function otherCases(codePoint: number, ofAllLetters: boolean): number[] {
  const character = String.fromCodePoint(codePoint);

  if (codePoint >= 128 && !ofAllLetters) {
    return [];
  }

  return [ character.toLowerCase(), character.toUpperCase() ]
    .map(other => other.codePointAt(0) ?? codePoint)
    .filter(other => ofAllLetters || other < 128);
}

/** What `\d`, `\s` and their like stand for; capitals stand for all else. */
export function escapedSet(letter: string): CharacterSet | null {
  const expression = ESCAPED_SETS[letter.toLowerCase()];

  if (!expression) {
    return null;
  }

  return letter === letter.toLowerCase() ? setOf(expression) : not(setOf(expression));
}

/** `\p{name}` */
export function namedSet(name: string): CharacterSet {
  const posix = POSIX[name];

  if (posix) {
    return setOf(posix);
  }

  switch (name) {
    case 'ASCII': return between(0, 0x7f);
    case 'Cntrl': return codePoint => codePoint < 0x20 || codePoint === 0x7f;
    case 'L1': return between(0, 0xff);
    default: return unicodeSet(name);
  }
}

function unicodeSet(name: string): CharacterSet {
  const property = RENAMED[name] ?? name.replace(/^(?:Is|gc=|general_category=)/, '').replace(/^(?:script|sc)=/, 'sc=');

  for (const candidate of [ property, `sc=${property}`, property.charAt(0).toUpperCase() + property.slice(1).toLowerCase() ]) {
    try {
      return setOf(new RegExp(`^\\p{${candidate}}$`, 'u'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        throw error;
      }
    }
  }

  throw new PatternSyntaxError(`Unknown character property name {${name}}`);
}

/** The characters that an expression matches; those of ASCII are looked up. */
function setOf(expression: RegExp): CharacterSet {
  const ascii = Array.from({ length: 128 }, (_, code) => expression.test(String.fromCharCode(code)));

  return codePoint => codePoint < 128 ? ascii[codePoint] === true : expression.test(String.fromCodePoint(codePoint));
}
