/** A stream, as far as is looked at to know whether it shows colours. */
interface Stream {
  isTTY?: boolean;
}

/**
 * Whether colours are wanted: NO_COLOR (no-color.org) and FORCE_COLOR
 * (force-color.org; `0` and `false` mean no) say so, else the terminal does.
 */
export function hasColours({ isTTY = false }: Stream, { NO_COLOR = '', FORCE_COLOR, TERM }: Record<string, string | undefined>): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') {
    return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  }

  return NO_COLOR === '' && isTTY && TERM !== 'dumb';
}
