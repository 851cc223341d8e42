const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\'': '\'',
  '"': '"'
};

/**
 * The text that a string literal stands for. The engine knows only these
 * escapes, and those only where no other backslash stands before; it leaves
 * any other, `\u269D` too, as it is written. Two backslashes become one.
 */
export function unescape(literal: string): string {
  if (!literal.includes('\\')) {
    return literal;
  }

  return literal
    .replace(/(?<!\\)\\([nrtbf'"])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
    .replaceAll('\\\\', '\\');
}
