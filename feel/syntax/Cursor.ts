import { isBlank, isNamePart } from './characters';
import { FeelSyntaxError } from './FeelSyntaxError';

import type { Place } from './ast';

const SLASH = 47;
const STAR = 42;

/**
 * Goes through the text of an expression. A rule that does not fit gives
 * `null` and is left to be tried otherwise, as in the engine's own grammar;
 * the cursor remembers how far any rule came, for that is where the error is.
 */
export class Cursor {

  protected position = 0;
  protected furthest = 0;
  private muted = 0;

  /** The blanks that were skipped last: many rules look behind the same ones, one after the other. */
  private skippedFrom = -1;
  private skippedTo = -1;

  /** What is being read, in words for a message, and what was as the furthest place was reached. */
  protected inside = '';
  protected furthestInside = '';

  constructor(readonly text: string) {}

  /** Skips blanks and comments. */
  protected skip(): void {
    const { text } = this;
    const from = this.position;

    if (from === this.skippedFrom) {
      this.position = this.skippedTo;

      return;
    }

    for (let position = from;;) {
      const code = text.charCodeAt(position);

      if (isBlank(code)) {
        position++;
      } else if (code === SLASH && text.charCodeAt(position + 1) === SLASH) {
        const end = text.indexOf('\n', position);

        position = end < 0 ? text.length : end;
      } else if (code === SLASH && text.charCodeAt(position + 1) === STAR) {
        position = this.endOfComment(position);
      } else {
        this.position = position;
        this.skippedFrom = from;
        this.skippedTo = position;

        return;
      }
    }
  }

  /** Takes a token behind blanks and comments; without it the cursor stays. */
  protected next(token: string): boolean {
    const { position } = this;

    this.skip();

    if (this.take(token)) {
      return true;
    }

    this.position = position;

    return false;
  }

  /** Takes a token at the cursor. The engine asks for no blank behind a word. */
  protected take(token: string): boolean {
    if (this.text.startsWith(token, this.position)) {
      this.position += token.length;

      return true;
    }

    this.missed();

    return false;
  }

  /** Takes a word that begins something. It may as well be the beginning of a name: then nothing is told of it. */
  protected takeWord(word: string, inside: string): boolean {
    if (!this.take(word)) {
      return false;
    }

    if (!isNamePart(this.text.charCodeAt(this.position))) {
      this.inside = inside;
    }

    return true;
  }

  /** Tries what is rarely meant: how far it came says nothing. */
  protected quietly<T>(rule: () => T): T {
    this.muted++;
    const result = rule();
    this.muted--;

    return result;
  }

  /**
   * Whether one of some characters stands behind blanks and comments. Where none does, all rules that begin
   * with them miss there, and need not be tried.
   */
  protected isNext(characters: string): boolean {
    const { position } = this;

    this.skip();
    const isThere = this.position < this.text.length && characters.includes(this.text.charAt(this.position));

    if (!isThere) {
      this.missed();
    }

    this.position = position;

    return isThere;
  }

  /** Takes the first of some tokens. */
  protected nextOf<T extends string>(tokens: readonly T[]): T | null {
    const { position } = this;

    this.skip();

    for (const token of tokens) {
      if (this.text.startsWith(token, this.position)) {
        this.position += token.length;

        return token;
      }
    }

    this.missed();
    this.position = position;

    return null;
  }

  /** Tries a rule; where it does not fit the cursor goes back. */
  protected attempt<T>(rule: () => T | null): T | null {
    const { position, inside } = this;
    const result = rule();

    if (result === null) {
      this.position = position;
    }

    this.inside = inside;

    return result;
  }

  /** One or more of what a rule reads, with a token between them. */
  protected many<T>(rule: () => T | null, separator: string): T[] | null {
    const first = this.attempt(rule);

    if (first === null) {
      return null;
    }

    const all = [ first ];

    for (;;) {
      const following = this.attempt(() => this.next(separator) ? rule() : null);

      if (following === null) {
        return all;
      }

      all.push(following);
    }
  }

  protected placeFrom(from: number): Place {
    return { from, to: this.position };
  }

  /** Something else was expected here. */
  protected missed(): void {
    if (this.position > this.furthest && !this.muted) {
      this.furthest = this.position;
      this.furthestInside = this.inside;
    }
  }

  private endOfComment(start: number): number {
    const end = this.text.indexOf('*/', start + 2);

    if (end < 0) {
      throw new FeelSyntaxError('The comment has no end', { from: start, to: this.text.length });
    }

    return end + 2;
  }
}
