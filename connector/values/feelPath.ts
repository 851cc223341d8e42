import { parseFeel } from '../../feel/reading';
import { feelText } from '../feelText';
import type { JsonPath } from './JsonPath';

/**
 * FEEL that reads what is at a path: `payload.items[1].name`. FEEL counts list
 * items from 1, puts names that are no plain ones in backticks, and reads a key that
 * backticks cannot hold through `get value`.
 *
 * @param root FEEL that the path begins at, such as `response.payload`; empty
 *   where the path's first key is a variable itself
 * @returns undefined where FEEL has no way to write the path: an empty variable name
 */
export function feelPath(root: string, path: JsonPath): string | undefined {
  return path.reduce<string | undefined>((start, step) => {
    if (start === undefined || typeof step === 'number') {
      return start && `${start}[${Number(step) + 1}]`;
    }

    const name = feelName(step);

    if (name !== undefined) {
      return start === '' ? name : `${start}.${name}`;
    }

    const text = feelText(step);

    return start === '' || text === undefined ? undefined : `get value(${start}, ${text})`;
  }, root);
}

/** A key as FEEL's name for it, in backticks where it must be; undefined where FEEL cannot name it. */
export function feelName(key: string): string | undefined {
  if (isPlainName(key)) {
    return key;
  }

  return key === '' || /[`\n\r]/.test(key) ? undefined : `\`${key}\``;
}

/** Whether FEEL reads a name without backticks as this very name, both as a variable and behind a dot. */
function isPlainName(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) && !KEYWORDS.has(key) && parseFeel(`a.${key} + ${key}`).kind === 'ok';
}

/** Words of FEEL's own, and properties that values have of themselves. */
const KEYWORDS = new Set([
  'if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'and', 'or', 'not', 'between',
  'instance', 'of', 'function', 'external', 'null', 'true', 'false', 'date', 'time', 'duration', 'item', 'partial', 'context', 'list'
]);
