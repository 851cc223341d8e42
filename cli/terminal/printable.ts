/**
 * What would steer a terminal, or show text in another order than it has:
 * control characters besides tab and line feed, marks of direction, separators
 * of lines and paragraphs, invisible tags, and halves of surrogate pairs.
 */
const STEERING = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\u{E0000}-\u{E007F}]|\p{Cs}/gu;

const REPLACEMENT = '\uFFFD';

/** Text of a diagram, a function or a file, fit for a terminal. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, REPLACEMENT);
}

/** JSON text that means the same, written in characters that steer no terminal. */
export function printableJson(json: string): string {
  return json.replace(STEERING, character => character.split('').map(escaped).join(''));
}

function escaped(codeUnit: string): string {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
