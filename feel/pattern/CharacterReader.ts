import { between, escapedSet, ignoringCase, intersection, namedSet, not, single, union } from './characterSets';
import { PatternCursor } from './PatternCursor';

import type { CharacterSet } from './PatternNode';

const CONTROL_ESCAPES: Record<string, number> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** Reads what stands for single characters: escapes, and sets in brackets. */
export class CharacterReader extends PatternCursor {

  /** A set as the flags want it. */
  protected cased(set: CharacterSet): CharacterSet {
    return this.flags.ignoresCase ? ignoringCase(set, this.flags.isUnicode) : set;
  }

  /** Behind a `[`: ranges, sets in sets, `&&`, up to the `]`. */
  protected bracketSet(): CharacterSet {
    const isNegated = this.take('^');
    const set = this.intersected();

    return isNegated ? not(set) : set;
  }

  private intersected(): CharacterSet {
    let set = this.united(true);

    while (!this.take(']')) {
      if (!this.take('&&')) {
        throw this.error('Unclosed character class');
      }

      set = intersection(set, this.united(false));
    }

    return set;
  }

  /** A `]` that comes first is one of the characters. */
  private united(isFirst: boolean): CharacterSet {
    const sets: CharacterSet[] = [];

    for (let character = this.peek(); character !== undefined; character = this.peek()) {
      if ((character === ']' && (sets.length || !isFirst)) || (character === '&' && this.peek(1) === '&')) {
        break;
      }

      sets.push(this.take('[') ? this.bracketSet() : this.itemOrRange());
    }

    if (this.peek() === undefined) {
      throw this.error('Unclosed character class');
    }

    return union(sets);
  }

  private itemOrRange(): CharacterSet {
    const first = this.setOrCharacter();

    if (typeof first !== 'number') {
      return this.cased(first);
    }

    const following = this.peek() === '-' ? this.peek(1) : undefined;

    if (following === undefined || following === ']' || following === '[') {
      return this.cased(single(first));
    }

    this.next();
    const last = this.setOrCharacter();

    if (typeof last !== 'number' || last < first) {
      throw this.error('Illegal character range');
    }

    return this.cased(between(first, last));
  }

  private setOrCharacter(): CharacterSet | number {
    const character = this.next();

    if (character !== '\\') {
      return character.codePointAt(0) ?? 0;
    }

    if (this.take('Q')) {
      return union(Array.from(this.until('\\E'), quoted => single(quoted.codePointAt(0) ?? 0)));
    }

    return this.escaped(this.next());
  }

  /** Behind a backslash: a set, or the code of a character. */
  protected escaped(letter: string): CharacterSet | number {
    const set = letter === 'p' || letter === 'P' ? this.property(letter === 'P') : escapedSet(letter);

    if (set) {
      return set;
    }

    switch (letter) {
      case 'x': return this.take('{') ? this.hexadecimal(this.until('}'), 1) : this.hexadecimal(this.many(/^[0-9a-fA-F]$/, 2), 2);
      case 'u': return this.unit();
      case '0': return this.octal();
      case 'c': return (this.next().codePointAt(0) ?? 0) ^ 64;
      default: return this.plain(letter);
    }
  }

  private plain(letter: string): number {
    const control = CONTROL_ESCAPES[letter];

    if (control !== undefined) {
      return control;
    }

    if (/^[a-zA-Z0-9]$/.test(letter)) {
      throw this.error('Illegal/unsupported escape sequence');
    }

    return letter.codePointAt(0) ?? 0;
  }

  private property(isNegated: boolean): CharacterSet {
    const name = this.take('{') ? this.until('}') : this.next();
    const set = namedSet(name.replace(/^\^/, ''));

    return isNegated !== name.startsWith('^') ? not(set) : set;
  }

  private unit(): number {
    const high = this.hexadecimal(this.many(/^[0-9a-fA-F]$/, 4), 4);
    const hasLow = high >= 0xd800 && high < 0xdc00 && this.take('\\u');
    const low = hasLow ? this.hexadecimal(this.many(/^[0-9a-fA-F]$/, 4), 4) : 0;

    return hasLow ? (high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : high;
  }

  private hexadecimal(digits: string, least: number): number {
    const code = digits.length >= least && /^[0-9a-fA-F]+$/.test(digits) ? parseInt(digits, 16) : Infinity;

    if (code > 0x10ffff) {
      throw this.error('Illegal hexadecimal escape sequence');
    }

    return code;
  }

  private octal(): number {
    const digits = this.many(/^[0-7]$/, 3);

    if (!digits) {
      throw this.error('Illegal octal escape sequence');
    }

    return parseInt(digits, 8);
  }
}
