const FEEL_BLANKS = '\\t-\\r \\x85\\xa0\\u1680\\u180e\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

const BLANK = new RegExp(`[${FEEL_BLANKS}]`);

const IGNORED_CONTROLS = '\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f';

/** Java's identifiers, unit by unit: a character of two UTF-16 units is none. */
const NAME_START = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const NAME_PART = new RegExp(`[\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Cf}${IGNORED_CONTROLS}]`, 'u');

/** What each ASCII character is; all others are looked up. */
const ASCII = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Behind the end of a text the code is `NaN`, which is nothing of these. */
export function isBlank(code: number): boolean {
  return code < 128 ? ASCII[code]?.isBlank ?? false : code >= 128 && BLANK.test(String.fromCharCode(code));
}

export function isNameStart(code: number): boolean {
  return code < 128 ? ASCII[code]?.isNameStart ?? false : code >= 128 && kindOf(String.fromCharCode(code)).isNameStart;
}

export function isNamePart(code: number): boolean {
  return code < 128 ? ASCII[code]?.isNamePart ?? false : code >= 128 && kindOf(String.fromCharCode(code)).isNamePart;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function kindOf(character: string) {
  const blank = BLANK.test(character);

  return {
    isBlank: blank,
    isNameStart: NAME_START.test(character),
    isNamePart: !blank && NAME_PART.test(character)
  };
}
