import { FeelSyntaxError } from './FeelSyntaxError';
import { isDigit } from './characters';
import { NameReader } from './NameReader';
import { unescape } from './unescape';

import type { ContextEntry, Expression, TemporalLiteral } from './ast';

/** How long a number may be. */
const MOST_DIGITS = 1_000;

const TEMPORAL_FUNCTIONS = [ 'duration', 'date and time', 'date', 'time' ] as const;

/** What ends a key that is written without quotes. */
const KEY_ENDS = new Set(Array.from('"{}:,[]`', character => character.charCodeAt(0)));

const MINUS = 45;
const POINT = 46;

/** The rules of literals, lists and contexts. All of them read at the cursor, without blanks before. */
export abstract class LiteralReader extends NameReader {

  protected abstract readonly expression: () => Expression | null;

  protected literal(): Expression | null {
    switch (this.text[this.position]) {
      case '"': return this.string();
      case '[': return this.attempt(() => this.list());
      case '{': return this.attempt(() => this.context());
      default: return this.word() ?? this.number();
    }
  }

  /** `date("…")` and its like with a literal, `@"…"`; with anything else they are functions. */
  protected temporal(): Expression | null {
    const from = this.position;
    const type: TemporalLiteral | null = this.text[from] === '@' ? this.nextOf([ '@' ]) : this.nextOf(TEMPORAL_FUNCTIONS);

    if (type === null || (type !== '@' && !this.next('('))) {
      return null;
    }

    this.skip();
    const text = this.quoted();

    return text !== null && (type === '@' || this.next(')')) ? { from, to: this.position, kind: 'temporal', type, text } : null;
  }

  private word(): Expression | null {
    const from = this.position;

    switch (this.nextOf([ 'null', 'true', 'false' ])) {
      case 'null': return { from, to: this.position, kind: 'null' };
      case 'true': return { from, to: this.position, kind: 'boolean', value: true };
      case 'false': return { from, to: this.position, kind: 'boolean', value: false };
      case null: return null;
    }
  }

  private string(): Expression | null {
    const from = this.position;
    const text = this.quoted();

    return text === null ? null : { from, to: this.position, kind: 'string', value: unescape(text) };
  }

  /** What stands between quotes, as it is written. */
  private quoted(): string | null {
    const { text, position } = this;

    if (text[position] !== '"') {
      this.missed();

      return null;
    }

    for (let end = position + 1; end < text.length; end++) {
      if (text[end] === '"') {
        this.position = end + 1;

        return text.slice(position + 1, end);
      }

      end += text[end] === '\\' ? 1 : 0;
    }

    this.missed();

    return null;
  }

  private number(): Expression | null {
    const { text, position } = this;
    const start = text.charCodeAt(position) === MINUS ? position + 1 : position;
    const whole = this.endOfDigits(start);
    const fraction = text.charCodeAt(whole) === POINT ? this.endOfDigits(whole + 1) : whole;
    const end = fraction > whole + 1 ? fraction : whole;

    if (end === start) {
      this.missed();

      return null;
    }

    if (end - start > MOST_DIGITS) {
      throw new FeelSyntaxError(`A number may have ${MOST_DIGITS} digits at most`, { from: position, to: end });
    }

    this.position = end;

    return { from: position, to: end, kind: 'number', digits: text.slice(position, end) };
  }

  private endOfDigits(start: number): number {
    let end = start;

    while (isDigit(this.text.charCodeAt(end))) {
      end++;
    }

    return end;
  }

  private list(): Expression | null {
    const from = this.position;

    this.position++;
    this.inside = 'list';
    const items = this.many(this.expression, ',') ?? [];

    return this.next(']') ? { from, to: this.position, kind: 'list', items } : null;
  }

  private context(): Expression | null {
    const from = this.position;

    this.position++;
    this.inside = 'context';
    const entries = this.many(this.contextEntry, ',') ?? [];

    return this.next('}') ? { from, to: this.position, kind: 'context', entries } : null;
  }

  private readonly contextEntry = (): ContextEntry | null => {
    this.skip();
    this.missed();
    const key = this.bareKey() ?? this.name() ?? this.quoted();

    if (key === null || !this.next(':')) {
      return null;
    }

    this.inside = 'context entry';
    const value = this.expression();

    return value && { key, value };
  };

  /** Any text but a few signs; blanks and comments within belong to it, those around do not. */
  private bareKey(): string | null {
    const { text, position } = this;
    let end = position;

    while (this.position < text.length && !KEY_ENDS.has(text.charCodeAt(this.position))) {
      end = ++this.position;
      this.skip();
    }

    this.position = end;

    return end === position ? null : text.slice(position, end);
  }
}
