/** Tells whether a character, by its code point, belongs to a set. */
export type CharacterSet = (codePoint: number) => boolean;

/** A pattern in its parts, as Java's regular expressions have them. */
export type PatternNode =
  | { kind: 'set'; has: CharacterSet }
  | { kind: 'sequence'; nodes: PatternNode[] }
  | { kind: 'choice'; nodes: PatternNode[] }
  | { kind: 'repeat'; node: PatternNode; min: number; max: number; isLazy: boolean }
  | { kind: 'group'; node: PatternNode; index: number }
  | { kind: 'atomic'; node: PatternNode }
  | { kind: 'look'; node: PatternNode; isBehind: boolean; isNegative: boolean }
  | { kind: 'backreference'; index: number; ignoresCase: boolean }
  | { kind: 'place'; place: Place };

/** Where a pattern can stand without taking a character. */
export type Place =
  | 'start' | 'end' | 'lastEnd' | 'endOrLastLine' | 'lineStart' | 'lineEnd' | 'wordBoundary' | 'noWordBoundary';

/** What is not written in Java's pattern language. */
export class PatternSyntaxError extends Error {

  constructor(message: string) {
    super(message);
    this.name = 'PatternSyntaxError';
  }
}
