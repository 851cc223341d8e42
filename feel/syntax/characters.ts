const FEEL_BLANKS = '\\t-\\r \\x85\\xa0\\u1680\\u180e\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

const BLANK = new RegExp(`[${FEEL_BLANKS}]`);

const IGNORED_CONTROLS = '\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f';

/** Java's identifiers, unit by unit: a character of two UTF-16 units is none. */
const NAME_START = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const NAME_PART = new RegExp(`[\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Cf}${IGNORED_CONTROLS}]`, 'u');

/** The same for ASCII: the classes of Unicode take long to be made ready, and most expressions need none of them. */
const ASCII_NAME_START = /[A-Za-z$_]/;
const ASCII_NAME_PART = new RegExp(`[\\w$${IGNORED_CONTROLS}]`);

const IS_BLANK = 1;
const IS_NAME_START = 2;
const IS_NAME_PART = 4;

/** What each ASCII character is; all others are looked up. */
const ASCII = Uint8Array.from(
  { length: 128 }, (_, code) => kindOf(String.fromCharCode(code), ASCII_NAME_START, ASCII_NAME_PART)
);

/** Behind the end of a text the code is `NaN`, which is nothing of these. */
export function isBlank(code: number): boolean {
  return isOfKind(code, IS_BLANK);
}

export function isNameStart(code: number): boolean {
  return isOfKind(code, IS_NAME_START);
}

export function isNamePart(code: number): boolean {
  return isOfKind(code, IS_NAME_PART);
}

function isOfKind(code: number, kind: number): boolean {
  if (code < 128) {
    return ((ASCII[code] ?? 0) & kind) !== 0;
  }

  return code >= 128 && (kindOf(String.fromCharCode(code), NAME_START, NAME_PART) & kind) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function kindOf(character: string, start: RegExp, part: RegExp): number {
  const isBlank = BLANK.test(character);

  return (isBlank ? IS_BLANK : 0)
    | (start.test(character) ? IS_NAME_START : 0)
    | (!isBlank && part.test(character) ? IS_NAME_PART : 0);
}
