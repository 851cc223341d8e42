import { FunctionFailure } from '../run/errors';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The Base64 form of a text's UTF-8 bytes. */
export function base64Of(text: string): string {
  const bytes = utf8Of(text);
  let base64 = '';

  for (let index = 0; index < bytes.length; index += 3) {
    const bits = (bytes[index] ?? 0) << 16 | (bytes[index + 1] ?? 0) << 8 | (bytes[index + 2] ?? 0);

    base64 += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt(bits >> 12 & 63)
      + ALPHABET.charAt(bits >> 6 & 63) + ALPHABET.charAt(bits & 63);
  }

  const missing = (3 - bytes.length % 3) % 3;

  return base64.slice(0, base64.length - missing) + '='.repeat(missing);
}

/** The text whose UTF-8 bytes are given in Base64. */
export function textOfBase64(base64: string): string {
  const digits = Array.from(base64.replace(/={0,2}$/, ''), digit => ALPHABET.indexOf(digit));

  if (digits.includes(-1) || digits.length % 4 === 1) {
    throw undecodable(base64);
  }

  return textOfUtf8(bytesOf(digits), base64);
}

function bytesOf(digits: number[]): number[] {
  const bytes: number[] = [];

  for (let index = 0; index < digits.length; index += 4) {
    const [ first = 0, second = 0, third = 0, fourth = 0 ] = digits.slice(index, index + 4);
    const bits = first << 18 | second << 12 | third << 6 | fourth;
    const count = Math.min(4, digits.length - index) - 1;

    bytes.push(...[ bits >> 16, bits >> 8 & 255, bits & 255 ].slice(0, count));
  }

  return bytes;
}

/** A half of a character that needs two becomes `?`, as in Java. */
function utf8Of(text: string): number[] {
  if (/^[\0-\x7f]*$/.test(text)) {
    return Array.from(text, character => character.charCodeAt(0));
  }

  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));

  return Array.from(escaped.matchAll(/%(..)|[^%]/g), ([ whole, hex ]) => hex ? parseInt(hex, 16) : whole.charCodeAt(0));
}

function textOfUtf8(bytes: number[], base64: string): string {
  try {
    return decodeURIComponent(bytes.map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch (error) {
    if (error instanceof URIError) {
      throw undecodable(base64);
    }

    throw error;
  }
}

function undecodable(base64: string): FunctionFailure {
  return new FunctionFailure(`Failed to decode '${base64.slice(0, 100)}' from Base64`);
}
