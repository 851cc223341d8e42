/** Unicode's blanks that hold a line together, which Java's `Character.isWhitespace` takes for letters. */
const UNBROKEN = '\u00a0\u2007\u202f\ufeff';

/** The separators of files, groups, records and units, which Java takes for blanks. */
const SEPARATORS = '\u001c\u001d\u001e\u001f';

/** Whether text is missing or blank to the connector runtime (connector contract 3.4): a non-breaking space is not. */
export function isJavaBlank(text: string | undefined): boolean {
  return text === undefined || [ ...text ].every(isWhitespace);
}

function isWhitespace(character: string): boolean {
  return SEPARATORS.includes(character) || character.trim() === '' && !UNBROKEN.includes(character);
}

/** As Java's `String.trim`: all up to the space is taken away at both ends. */
export function javaTrim(text: string): string {
  let [ from, to ] = [ 0, text.length ];

  while (from < to && text.charCodeAt(from) <= 0x20) {
    from++;
  }

  while (from < to && text.charCodeAt(to - 1) <= 0x20) {
    to--;
  }

  return text.slice(from, to);
}

/** As Java's `String.replace`, for which an empty text stands between all characters. */
export function javaReplace(text: string, what: string, by: string): string {
  return what === '' ? by + text.split('').map(unit => unit + by).join('') : text.replaceAll(what, () => by);
}
