const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Control and half characters that FEEL has no escape for, and XML no place. */
const UNWRITABLE = /[^\P{Cc}\n\r\t\b\f]|\p{Cs}|[\uFFFE\uFFFF]/u;

/** The engine reads no escape behind a backslash, even one that is escaped itself: there the text is cut in two. */
const CUT = /(?<=\\)(?=["\n\r\t\b\f])/;

/**
 * Text as FEEL that can stand in a diagram: a string literal, or a sum of some.
 *
 * @returns undefined where the text holds what a diagram cannot hold
 */
export function feelText(text: string): string | undefined {
  return UNWRITABLE.test(text) ? undefined : text.split(CUT).map(quote).join(' + ');
}

function quote(text: string): string {
  return `"${text.replace(/[\\"\n\r\t\b\f]/g, character => ESCAPES[character] ?? character)}"`;
}
