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

/**
 * What a terminal shows of a log: a carriage return goes back to the line's start, where
 * what follows writes over what is there; colours and weight (SGR, ECMA-48 8.3.117) are kept, other
 * control sequences left out.
 */
export function terminalLines(text: string): StyledText[][] {
  const lines: Line[] = [ new Line() ];
  let style: TextStyle = {};

  for (const [ token, parameters = '', command ] of text.matchAll(TOKENS)) {
    const line = lines[lines.length - 1] ?? new Line();

    if (token === '\n' || token === '\r\n') {
      lines.push(new Line());
    } else if (token === '\r') {
      line.column = 0;
    } else if (token === '\b') {
      line.column = Math.max(0, line.column - 1);
    } else if (command === 'm') {
      style = restyle(style, parameters);
    } else if (command === 'K') {
      line.erase(parameters);
    } else if (!token.startsWith(ESC)) {
      line.write(token, style);
    }
  }

  return lines.map(line => line.spans());
}

/** The text of a log as a terminal shows it, without its colours. */
export function plainLog(text: string): string {
  return terminalLines(text).map(line => line.map(span => span.text).join('')).join('\n');
}

/** A line as it is written, character by character where it is written over. */
class Line {
  column = 0;
  private cells: Array<{ text: string; style: TextStyle } | undefined> = [];

  write(text: string, style: TextStyle): void {
    for (const character of text) {
      this.cells[this.column++] = { text: character, style };
    }
  }

  /** To the end, to the start, or all of it (`EL`, ECMA-48 8.3.41). */
  erase(parameters: string): void {
    if (parameters === '' || parameters === '0') {
      this.cells.length = Math.min(this.cells.length, this.column);
    } else {
      this.cells = parameters === '2' ? [] : this.cells.map((cell, index) => index <= this.column ? { text: ' ', style: {} } : cell);
    }
  }

  spans(): StyledText[] {
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
