/** One of the eight colours of a terminal, in its usual or its bright shade. */
export type TerminalColour =
  | 'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white'
  | 'bright-black' | 'bright-red' | 'bright-green' | 'bright-yellow' | 'bright-blue' | 'bright-magenta' | 'bright-cyan' | 'bright-white';

export interface TextStyle {
  colour?: TerminalColour;
  background?: TerminalColour;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/** Text of one style. */
export interface StyledText extends TextStyle {
  text: string;
}

const COLOURS = [ 'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white' ] as const;
const BRIGHT = COLOURS.map(colour => `bright-${colour}` as const);

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/**
 * A control sequence of ECMA-48 (`ESC [`, parameters, a final letter), `ESC ]` up to its end, another
 * escape; what moves; text.
 */
const TOKENS = new RegExp([
  `${ESC}\\[([0-9;:?]*)[ -/]*([@-~])`, `${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?`, `${ESC}[@-_]?`, '\\r\\n|[\\n\\r\\b]', `[^${ESC}\\r\\n\\b]+`
].join('|'), 'g');

/** What may be the beginning of a sequence, or of a character, at the end of what has come so far. */
const BEGUN = new RegExp(`(?:${ESC}(?:\\[[0-9;:?]*[ -/]*|\\][^${BEL}${ESC}]*)?|\\r|[\\ud800-\\udbff])$`);

/** No sequence that is meant is longer. */
const MAX_BEGUN = 1024;

/**
 * What a terminal shows of what is written to it: a carriage return goes back to the line's start, where
 * what follows writes over what is there; colours and weight (SGR, ECMA-48 8.3.117) are kept, other
 * control sequences left out. Text may come in parts, cut anywhere.
 */
export class Terminal {

  /** All lines so far, the last one being that which is written on. */
  readonly lines: StyledText[][] = [ [] ];
  private line = new Line();
  private style: TextStyle = {};
  private begun = '';

  write(text: string): void {
    const all = this.begun + text;
    const [ begun = '' ] = BEGUN.exec(all.slice(-MAX_BEGUN)) ?? [];

    this.begun = begun;

    for (const match of all.slice(0, all.length - begun.length).matchAll(TOKENS)) {
      this.take(match);
    }

    this.lines[this.lines.length - 1] = this.line.spans();
  }

  private take([ token, parameters = '', command ]: RegExpExecArray): void {
    if (token === '\n' || token === '\r\n') {
      this.lines[this.lines.length - 1] = this.line.spans();
      this.lines.push([]);
      this.line = new Line();
    } else if (token === '\r') {
      this.line.column = 0;
    } else if (token === '\b') {
      this.line.column = Math.max(0, this.line.column - 1);
    } else if (command === 'm') {
      this.style = restyle(this.style, parameters);
    } else if (command === 'K') {
      this.line.erase(parameters);
    } else if (!token.startsWith(ESC)) {
      this.line.write(token, this.style);
    }
  }
}

/** The lines of a whole log as a terminal shows them. */
export function terminalLines(text: string): StyledText[][] {
  const terminal = new Terminal();

  terminal.write(text);

  return terminal.lines;
}

/** The text of a log as a terminal shows it, without its colours. */
export function plainLog(text: string): string {
  return terminalLines(text).map(textOfLine).join('\n');
}

export function textOfLine(line: StyledText[]): string {
  return line.map(({ text }) => text).join('');
}

/** A line as it is written: character by character from where it is written over, else as it came. */
class Line {
  column = 0;
  private readonly begun: StyledText[] = [];
  private beginning: TextStyle | undefined;
  private cells: Array<{ text: string; style: TextStyle } | undefined> | undefined;
  private length = 0;

  write(text: string, style: TextStyle): void {
    if (this.cells === undefined && this.column === this.length) {
      this.append(text, style);
      return;
    }

    const cells = this.toCells();

    for (const character of text) {
      cells[this.column++] = { text: character, style };
    }
  }

  /** To the end, to the start, or all of it (`EL`, ECMA-48 8.3.41). */
  erase(parameters: string): void {
    const cells = this.toCells();

    if (parameters === '' || parameters === '0') {
      cells.length = Math.min(cells.length, this.column);
    } else {
      this.cells = parameters === '2' ? [] : cells.map((cell, index) => index <= this.column ? { text: ' ', style: {} } : cell);
    }
  }

  spans(): StyledText[] {
    if (this.cells === undefined) {
      return this.begun.map(span => ({ ...span }));
    }

    const spans: StyledText[] = [];
    let last: TextStyle | undefined;

    // a line that was written beyond its end has holes
    for (const cell of this.cells) {
      const { text, style } = cell ?? { text: ' ', style: last ?? {} };
      const span = spans.at(-1);

      if (span && style === last) {
        span.text += text;
      } else {
        spans.push({ text, ...style });
      }

      last = style;
    }

    return spans;
  }

  private append(text: string, style: TextStyle): void {
    const span = this.begun.at(-1);

    if (span && style === this.beginning) {
      span.text += text;
    } else {
      this.begun.push({ text, ...style });
    }

    this.beginning = style;
    this.length += countCharacters(text);
    this.column = this.length;
  }

  private toCells(): Array<{ text: string; style: TextStyle } | undefined> {
    this.cells ??= this.begun
      .flatMap(({ text, ...style }) => Array.from(text, character => ({ text: character, style })));

    return this.cells;
  }
}

/** As a terminal counts them, which has a column for each. */
function countCharacters(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}

function restyle(style: TextStyle, parameters: string): TextStyle {
  const codes = parameters.split(/[;:]/).map(Number);
  let next = { ...style };

  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;

    // 256 and true colours have no place in both a light and a dark surrounding
    if (code === 38 || code === 48) {
      index += codes[index + 1] === 5 ? 2 : 4;
    } else {
      next = withCode(next, code);
    }
  }

  return next;
}

function withCode(style: TextStyle, code: number): TextStyle {
  switch (code) {
    case 0: return {};
    case 1: return { ...style, bold: true };
    case 2: return { ...style, dim: true };
    case 3: return { ...style, italic: true };
    case 4: return { ...style, underline: true };
    case 22: return { ...style, bold: undefined, dim: undefined };
    case 23: return { ...style, italic: undefined };
    case 24: return { ...style, underline: undefined };
    case 39: return { ...style, colour: undefined };
    case 49: return { ...style, background: undefined };
  }

  const colour = code % 10 < 8 ? code % 10 : 0;

  switch (Math.floor(code / 10)) {
    case 3: return { ...style, colour: COLOURS[colour] };
    case 4: return { ...style, background: COLOURS[colour] };
    case 9: return { ...style, colour: BRIGHT[colour] };
    case 10: return { ...style, background: BRIGHT[colour] };
    default: return style;
  }
}
