import { isJsonObject, type JsonObject, type JsonValue, MAX_NESTING, type ParsedJson, parseJson } from '../../feel/reading';

/** So much of a text is read at a time, in characters: well below what holds up a page noticeably. */
const PIECE = 32_768;

const [ QUOTE, BACKSLASH, COMMA ] = [ 0x22, 0x5c, 0x2c ];
const [ OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE ] = [ 0x5b, 0x5d, 0x7b, 0x7d ];

/**
 * As parseJson, for texts of many megabytes: between two pieces whoever drives it may pause. Only a
 * single string is never cut. What is no JSON is read once more as a whole, for what is wrong with it.
 */
export function *parseJsonInPieces(text: string): Generator<void, ParsedJson> {
  const value = text.length <= PIECE ? undefined : yield *new PieceReader(text).read();

  return value === undefined ? parseJson(text) : { kind: 'value', value };
}

/** A list or an object whose end is not reached yet. */
interface OpenContainer {
  isList: boolean;

  /** Where its bracket or brace is. */
  start: number;

  /** Where the last comma between its members is; right behind the bracket, where there is none. */
  member: number;

  /** Where the members begin that are not read yet. */
  from: number;

  /** What was read of it; undefined as long as it may turn out to be a part of a piece. */
  value?: JsonValue[] | JsonObject;
  hasMembers: boolean;
}

class NotInPieces extends Error {}

class PieceReader {
  private readonly open: OpenContainer[] = [];
  private whole: JsonValue | undefined;
  private lastCut = 0;

  constructor(private readonly text: string) {}

  /** @returns undefined where it is no list or object, or no JSON */
  *read(): Generator<void, JsonValue | undefined> {
    try {
      for (let at = 0; at < this.text.length; at++) {
        at = this.pass(at);

        if (at - this.lastCut > PIECE && this.text.charCodeAt(at) === COMMA) {
          this.cut(at);
          yield;
        }
      }
    } catch (error) {
      if (error instanceof NotInPieces) {
        return undefined;
      }

      throw error;
    }

    return this.open.length === 0 ? this.whole : undefined;
  }

  /** @returns where what begins at a place ends */
  private pass(at: number): number {
    const unit = this.text.charCodeAt(at);

    switch (unit) {
      case QUOTE:
        return this.endOfString(at);
      case OPEN_BRACKET:
      case OPEN_BRACE:
        this.begin(unit === OPEN_BRACKET, at);
        break;
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        this.end(unit === CLOSE_BRACKET, at);
        break;
      case COMMA:
        this.innermost().member = at;
    }

    return at;
  }

  private endOfString(start: number): number {
    for (let end = this.text.indexOf('"', start + 1); end !== -1; end = this.text.indexOf('"', end + 1)) {
      let backslashes = 0;

      while (this.text.charCodeAt(end - 1 - backslashes) === BACKSLASH) {
        backslashes++;
      }

      if (backslashes % 2 === 0) {
        return end;
      }
    }

    throw new NotInPieces();
  }

  private begin(isList: boolean, start: number): void {
    if (this.open.length === MAX_NESTING || this.open.length === 0 && this.text.slice(0, start).trim() !== '') {
      throw new NotInPieces();
    }

    this.open.push({ isList, start, member: start + 1, from: start + 1, hasMembers: false });
  }

  private end(isList: boolean, at: number): void {
    const ended = this.innermost();
    const outer = this.open.at(-2);

    if (ended.isList !== isList) {
      throw new NotInPieces();
    }

    this.open.pop();

    if (ended.value === undefined) {
      return;
    }

    this.readMembers(ended, at);

    if (outer) {
      outer.from = at + 1;
    } else {
      this.endWhole(ended.value, at);
    }
  }

  private endWhole(value: JsonValue, at: number): void {
    if (this.text.slice(at + 1).trim() !== '') {
      throw new NotInPieces();
    }

    this.whole = value;
  }

  /** Reads all that stands before a comma; what is open there is too long for one piece. */
  private cut(comma: number): void {
    this.open.forEach((container, depth) => {
      if (container.value === undefined) {
        container.value = container.isList ? [] : {};
        this.putInto(this.open[depth - 1], container.value, container.start);
      }
    });

    this.readMembers(this.innermost(), comma);
    this.lastCut = comma;
  }

  /** Makes a value that begins at a place the last member of a container, with those before it. */
  private putInto(container: OpenContainer | undefined, value: JsonValue, start: number): void {
    if (container?.value === undefined) {
      return;
    }

    this.readMembers(container, container.member);

    const before = this.behindComma(container, start);
    const key = container.isList ? before.trim() : keyOf(before);

    if (key === undefined || container.isList && key !== '') {
      throw new NotInPieces();
    }

    add(container.value, key, value);
    container.hasMembers = true;
  }

  /** Reads the members of a container that stand before a comma between two of them, or its end. */
  private readMembers(container: OpenContainer, to: number): void {
    const { value, isList, from } = container;

    if (value !== undefined && this.text.slice(from, to).trim() !== '') {
      const members = this.behindComma(container, to);
      const read = parseJson(isList ? `[${members}]` : `{${members}}`);

      if (read.kind === 'invalid' || members.trim() === '') {
        throw new NotInPieces();
      }

      merge(value, read.value);
      container.hasMembers = true;
    }

    container.from = to;
  }

  /** What is not read yet, without the comma that stands between it and what is read. */
  private behindComma({ from, hasMembers }: OpenContainer, to: number): string {
    const text = this.text.slice(from, to).trimStart();

    if (hasMembers && !text.startsWith(',')) {
      throw new NotInPieces();
    }

    return hasMembers ? text.slice(1) : text;
  }

  private innermost(): OpenContainer {
    const innermost = this.open.at(-1);

    if (innermost === undefined) {
      throw new NotInPieces();
    }

    return innermost;
  }
}

/** The key of `"key":`. */
function keyOf(text: string): string | undefined {
  const read = parseJson(`{${text}0}`);
  const keys = read.kind === 'value' && isJsonObject(read.value) ? Object.keys(read.value) : [];

  return keys.length === 1 ? keys[0] : undefined;
}

function merge(value: JsonValue[] | JsonObject, members: JsonValue): void {
  if (Array.isArray(members)) {
    members.forEach(member => add(value, '', member));
  } else if (isJsonObject(members)) {
    Object.entries(members).forEach(([ key, member ]) => add(value, key, member));
  }
}

function add(value: JsonValue[] | JsonObject, key: string, member: JsonValue): void {
  if (Array.isArray(value)) {
    value.push(member);
  } else if (key === '__proto__') {
    Object.defineProperty(value, key, { value: member, enumerable: true, configurable: true, writable: true });
  } else {
    value[key] = member;
  }
}
