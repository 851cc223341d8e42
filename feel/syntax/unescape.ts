const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\'': '\'',
  '"': '"',
  '\\': '\\'
};

/**
 * The text that a string literal stands for. The engine knows only these
 * escapes; it leaves any other, `\u269D` too, as it is written.
 */
export function unescape(literal: string): string {
  return literal.replace(/\\([nrtbf'"\\])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}
