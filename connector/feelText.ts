const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Control and half characters that FEEL has no escape for, and XML no place. */
const UNWRITABLE = /[^\P{Cc}\n\r\t\b\f]|\p{Cs}|[\uFFFE\uFFFF]/u;

/**
 * Text as a FEEL string literal that can stand in a diagram.
 *
 * @returns undefined where the text holds what a diagram cannot hold
 */
export function feelText(text: string): string | undefined {
  return UNWRITABLE.test(text) ? undefined : `"${text.replace(/[\\"\n\r\t\b\f]/g, character => ESCAPES[character] ?? character)}"`;
}
