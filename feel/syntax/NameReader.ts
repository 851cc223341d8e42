import { Cursor } from './Cursor';
import { isNamePart, isNameStart } from './characters';

const RESERVED_WORDS = new Set([
  'null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or'
]);

/** Functions whose names hold words that are otherwise reserved; the engine looks for them in this order. */
const RESERVED_FUNCTION_NAMES = [ 'and', 'or', 'date and time', 'years and months duration', 'get or else' ] as const;

/** The only property with a blank in its name. */
const TIME_OFFSET = 'time offset';

/** What the reserved names begin with. */
const RESERVED_BEGINNINGS = 'aodyg';

const BLANK = 32;
const BACKTICK = '`';

interface ReadName<T> {
  from: number;
  end: number;
  name: T;
}

/** The rules of names. All of them read at the cursor, without blanks before. */
export class NameReader extends Cursor {

  /** The names that were read last: each is asked for as the beginning of several rules. */
  private lastIdentifier: ReadName<string> = { from: -1, end: -1, name: '' };
  private lastSteps: ReadName<string[] | null> & { missedAt: number } = { from: -1, end: -1, name: null, missedAt: -1 };

  /** A name that is no reserved word. */
  protected identifier(): string | null {
    const { text, position, lastIdentifier } = this;
    let end = position;

    if (position === lastIdentifier.from) {
      this.position = lastIdentifier.end;

      return lastIdentifier.name;
    }

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
    this.lastIdentifier = { from: position, end, name };

    return name;
  }

  /** A name, or anything between backticks. */
  protected name(): string | null {
    return this.identifier() ?? this.escapedIdentifier();
  }

  /** The steps of `a.b.c`. */
  protected qualifiedName(): string[] | null {
    const { lastSteps } = this;

    if (this.position !== lastSteps.from) {
      return this.readSteps();
    }

    // nothing may have been told of it: it was perhaps read quietly
    this.position = lastSteps.missedAt;
    this.missed();
    this.position = lastSteps.end;

    return lastSteps.name;
  }

  private readSteps(): string[] | null {
    const from = this.position;
    const steps: string[] = [];
    let end = from;

    for (let step = this.step(); step !== null; step = this.take('.') ? this.step() : null) {
      steps.push(step);
      end = this.position;
      this.skip();
    }

    const name = steps.length ? steps : null;

    this.lastSteps = { from, end, name, missedAt: this.position };
    this.position = end;

    return name;
  }

  /** What may stand behind a point. */
  protected step(): string | null {
    this.skip();

    return this.take(TIME_OFFSET) ? TIME_OFFSET : this.name();
  }

  /** A function's name with blanks, or with reserved words. */
  protected functionName(): string | null {
    return this.attempt(() => this.nameWithBlanks()) ?? this.reservedFunctionName();
  }

  private reservedFunctionName(): string | null {
    return this.isNext(RESERVED_BEGINNINGS) ? this.nextOf(RESERVED_FUNCTION_NAMES) : null;
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
