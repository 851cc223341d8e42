import { base64Of } from '../../../feel';

/** Shorter pieces of Base64 are found in any text. */
const LEAST_BASE64 = 4;

/** How writers of HTML and XML escape `"` and `'`: not at all, or in one of these ways. */
const MARKUP_QUOTES = [
  [ '"', '\'' ], [ '&quot;', '\'' ], [ '&quot;', '&#39;' ], [ '&quot;', '&#x27;' ], [ '&quot;', '&apos;' ], [ '&#34;', '&#39;' ]
] as const;

/**
 * All texts in which a secret's value may come back: as it is, escaped once or twice for JSON,
 * for HTML and XML, URL-encoded, in Base64 and in hexadecimal digits.
 */
export function secretForms(value: string): string[] {
  if (isPlain(value)) {
    return [ value, ...base64Forms(value), ...hexForms(value) ];
  }

  const texts = [ ...new Set([ ...jsonForms(value), ...urlForms(value) ]) ];

  return [
    ...new Set([ ...texts, ...carefulJsonForms(value), ...markupForms(value), ...pathForms(value) ]),
    ...texts.flatMap(base64Forms), ...hexForms(value)
  ];
}

/** Nothing in it is ever escaped. */
function isPlain(value: string): boolean {
  return /^[\w.-]*$/.test(value);
}

function jsonForms(value: string): string[] {
  const escaped = asJsonContent(value);

  return [
    value, escaped, withEscapes(escaped, /[^\0-~]/g), withEscapes(escaped, /[^\0-~]/g, 'large'),
    asJsonContent(escaped), escaped.replaceAll('/', '\\/')
  ];
}

/** As those write JSON who think of HTML: Go; Gson, of Java; and .NET, which escapes most of all, by large digits. */
function carefulJsonForms(value: string): string[] {
  const escaped = asJsonContent(value);
  const ofNet = value.replace(/[^]/g, unit => /["&'+<>`]|[^\0-~]/.test(unit) ? escapeOf(unit, 'large') : asJsonContent(unit));

  return [ withEscapes(escaped, /[&<>\u2028\u2029]/g), withEscapes(escaped, /[&'<=>\u2028\u2029]/g), ofNet ];
}

function withEscapes(text: string, units: RegExp, digits: 'small' | 'large' = 'small'): string {
  return text.replace(units, unit => escapeOf(unit, digits));
}

function escapeOf(unit: string, digits: 'small' | 'large'): string {
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');

  return `\\u${digits === 'large' ? hex.toUpperCase() : hex}`;
}

function markupForms(value: string): string[] {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  return [ escaped, escaped.replaceAll('>', '&gt;') ].flatMap(text => MARKUP_QUOTES.map(
    ([ double, single ]) => text.replaceAll('"', double).replaceAll('\'', single)
  ));
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

/** As in a path of several parts, where a slash is kept, and as in a whole address, where most marks are. */
function pathForms(value: string): string[] {
  const parts = urlForms(value).filter(form => !form.includes('+')).map(form => form.replaceAll(/%2f/gi, '/'));

  return [ ...parts, encodeURI(wellFormed(value)) ];
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
