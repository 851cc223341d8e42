import { Cursor } from './Cursor';
import { isNamePart, isNameStart } from './characters';

const RESERVED_WORDS = new Set([
  'null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or'
]);

/** Functions whose names hold words that are otherwise reserved; the engine looks for them in this order. */
const RESERVED_FUNCTION_NAMES = [ 'and', 'or', 'date and time', 'years and months duration', 'get or else' ] as const;

/** The only property with a blank in its name. */
const TIME_OFFSET = 'time offset';

const BLANK = 32;
const BACKTICK = '`';

/** The rules of names. All of them read at the cursor, without blanks before. */
export class NameReader extends Cursor {

  /** A name that is no reserved word. */
  protected identifier(): string | null {
    const { text, position } = this;
    let end = position;

    if (!isNameStart(text.charCodeAt(end))) {
      this.missed();

      return null;
    }

    do {
      end++;
    } while (isNamePart(text.charCodeAt(end)));

    const name = text.slice(position, end);

    if (RESERVED_WORDS.has(name)) {
      this.missed();

      return null;
    }

    this.position = end;

    return name;
  }

  /** A name, or anything between backticks. */
  protected name(): string | null {
    return this.identifier() ?? this.escapedIdentifier();
  }

  /** The steps of `a.b.c`. */
  protected qualifiedName(): string[] | null {
    return this.many(this.step, '.');
  }

  /** What may stand behind a point. */
  protected readonly step = (): string | null => {
    this.skip();

    return this.take(TIME_OFFSET) ? TIME_OFFSET : this.name();
  };

  /** A function's name with blanks, or with reserved words. */
  protected functionName(): string | null {
    return this.attempt(() => this.nameWithBlanks()) ?? this.nextOf(RESERVED_FUNCTION_NAMES);
  }

  /** A parameter's name, which may have blanks. */
  protected readonly parameterName = (): string | null => {
    this.skip();

    return this.attempt(() => this.nameWithBlanks()) ?? this.name();
  };

  /** Two or more names with blanks between them, which count. */
  protected nameWithBlanks(): string | null {
    const { position } = this;

    if (this.identifier() === null || this.attempt(this.blanksAndName) === null) {
      return null;
    }

    while (this.attempt(this.blanksAndName) !== null);

    return this.text.slice(position, this.position);
  }

  private readonly blanksAndName = (): string | null => {
    if (this.text.charCodeAt(this.position) !== BLANK) {
      return null;
    }

    while (this.text.charCodeAt(this.position) === BLANK) {
      this.position++;
    }

    return this.identifier();
  };

  private escapedIdentifier(): string | null {
    const start = this.position + 1;
    const end = this.text.startsWith(BACKTICK, this.position) ? this.text.indexOf(BACKTICK, start) : -1;

    if (end <= start) {
      this.missed();

      return null;
    }

    this.position = end + 1;

    return this.text.slice(start, end);
  }
}
