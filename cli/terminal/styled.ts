import { styleText } from 'node:util';
import { printable } from './printable';

export type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim';

/** Text with a meaning that a terminal may show. */
export interface Styled {
  styles: Style[];
  text: Printed;
}

/** What is printed: text, styled or not, piece by piece. */
export type Printed = string | Styled | readonly Printed[];

export const red = styled('red');
export const green = styled('green');
export const yellow = styled('yellow');
export const cyan = styled('cyan');
export const bold = styled('bold');
export const dim = styled('dim');

/**
 * Text for a terminal. What was handed in as text is made harmless before it is
 * styled, so that only our own styles steer the terminal.
 */
export function render(printed: Printed, hasColours: boolean): string {
  if (typeof printed === 'string') {
    return printable(printed);
  }

  if (isPieces(printed)) {
    return printed.map(piece => render(piece, hasColours)).join('');
  }

  const text = render(printed.text, hasColours);

  return hasColours && text !== '' ? printed.styles.reduce((inner, style) => styleText(style, inner), text) : text;
}

/** Pieces with something between them. */
export function join(pieces: readonly Printed[], separator: string): Printed {
  return pieces.flatMap((piece, at) => at === 0 ? [ piece ] : [ separator, piece ]);
}

function styled(style: Style): (text: Printed) => Styled {
  return text => ({ styles: [ style ], text });
}

function isPieces(printed: Printed): printed is readonly Printed[] {
  return Array.isArray(printed);
}
