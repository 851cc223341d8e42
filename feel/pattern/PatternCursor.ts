import { PatternSyntaxError } from './PatternNode';

import type { Flags } from './flags';

/** Goes through the characters of a pattern; with the flag `x` not through blanks and comments. */
export class PatternCursor {

  protected position = 0;
  private readonly characters: string[];

  constructor(protected readonly pattern: string, protected flags: Flags) {
    this.characters = Array.from(pattern);
  }

  protected peek(offset = 0): string | undefined {
    this.skipComments();

    return this.characters[this.position + offset];
  }

  protected next(): string {
    this.skipComments();
    const character = this.characters[this.position++];

    if (character === undefined) {
      throw this.error('Unexpected end of the pattern');
    }

    return character;
  }

  protected take(text: string): boolean {
    this.skipComments();

    if (!this.lookingAt(text)) {
      return false;
    }

    this.position += text.length;

    return true;
  }

  /** Reads up to some text, and over it; to the end where it does not come. */
  protected until(text: string): string {
    const start = this.position;

    while (this.position < this.characters.length && !this.lookingAt(text)) {
      this.position++;
    }

    const read = this.characters.slice(start, this.position).join('');
    this.position = Math.min(this.position + text.length, this.characters.length);

    return read;
  }

  /** As many characters as fit, but at most so many. */
  protected many(fitting: RegExp, most: number): string {
    let read = '';

    while (read.length < most && fitting.test(this.characters[this.position] ?? '')) {
      read += this.characters[this.position++] ?? '';
    }

    return read;
  }

  protected error(message: string): PatternSyntaxError {
    return new PatternSyntaxError(`${message} near index ${this.position}`);
  }

  private lookingAt(text: string): boolean {
    return Array.from(text).every((character, offset) => this.characters[this.position + offset] === character);
  }

  private skipComments(): void {
    while (this.flags.hasComments && /^[\s#]$/.test(this.characters[this.position] ?? '')) {
      if (this.characters[this.position++] === '#') {
        this.until('\n');
      }
    }
  }
}
