import { base64Of } from '../../../feel';

/** Shorter pieces of Base64 are found in any text. */
const LEAST_BASE64 = 4;

/**
 * All texts in which a secret's value may come back: as it is, escaped once or twice for JSON,
 * URL-encoded, in Base64 and in hexadecimal digits.
 */
export function secretForms(value: string): string[] {
  const texts = isPlain(value) ? [ value ] : [ ...new Set([ ...jsonForms(value), ...urlForms(value) ]) ];

  return [ ...texts, ...texts.flatMap(base64Forms), ...hexForms(value) ];
}

/** Nothing in it is ever escaped. */
function isPlain(value: string): boolean {
  return /^[\w.-]*$/.test(value);
}

function jsonForms(value: string): string[] {
  const escaped = asJsonContent(value);
  const ascii = escaped.replace(/[^\0-~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

  return [ value, escaped, ascii, ascii.replace(/\\u[\da-f]{4}/g, escape => `\\u${escape.slice(2).toUpperCase()}`), asJsonContent(escaped), escaped.replaceAll('/', '\\/') ];
}

function asJsonContent(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As in a path, as in a form, and as strictly as a signature has it; the digits in either case. */
function urlForms(value: string): string[] {
  const encoded = encodeURIComponent(wellFormed(value));
  const strict = encoded.replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

  const form = strict.replaceAll('~', '%7E').replaceAll('%20', '+');

  return [ encoded, encoded.replaceAll('%20', '+'), strict, form ].flatMap(form => [ form, form.replace(/%../g, code => code.toLowerCase()) ]);
}

/**
 * What is the same in Base64 whatever stands before and behind the text, such
 * as in the `user:secret` of an Authorization header: three ways, by where
 * the text begins in a group of three bytes; each in both alphabets.
 */
function base64Forms(text: string): string[] {
  return [ 0, 1, 2 ].flatMap(before => {
    const whole = base64Of('x'.repeat(before) + wellFormed(text));
    const digits = whole.replace(/=+$/, '');
    const inner = digits.slice([ 0, 2, 3 ][before], whole === digits ? undefined : -1);

    return inner.length < LEAST_BASE64 ? [] : [ inner, inner.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(inner) ];
  });
}

function hexForms(value: string): string[] {
  const hex = encodeURIComponent(wellFormed(value)).replace(/%(..)|[^%]/g, (character, code?: string) => (code ?? character.charCodeAt(0).toString(16)).toLowerCase());

  return hex.length < 2 * LEAST_BASE64 ? [] : [ hex, hex.toUpperCase() ];
}

/** A lone surrogate can be written in UTF-8 by nobody. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
