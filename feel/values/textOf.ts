import { FeelContext, FeelFunction, FeelRange } from './value';
import { entriesOf } from './entriesOf';
import { Beginning } from './Pieces';

import type { Pieces } from './Pieces';
import type { Value } from './value';

/** The beginning of a value's text, for messages. */
export function textOf(value: Value, limit = 300): string {
  const pieces = new Beginning(limit);
  write(value, pieces);

  return pieces.toString();
}

/** Writes a value as the engine does: strings in quotes, contexts as `{a:1, b:"x"}`. */
export function write(value: Value, pieces: Pieces): void {
  if (pieces.isFull) {
    return;
  }

  if (typeof value === 'string') {
    pieces.add(`"${value}"`);
  } else if (Array.isArray(value)) {
    writeAll(pieces, '[', value, item => write(item, pieces), ']');
  } else if (value instanceof FeelContext) {
    writeAll(pieces, '{', entriesOf(value), ([ key, entry ]) => writeEntry(key, entry, pieces), '}');
  } else if (value instanceof FeelRange) {
    writeRange(value, pieces);
  } else if (value instanceof FeelFunction) {
    pieces.add(`function(${value.parameters.join(', ')})`);
  } else {
    pieces.add(String(value));
  }
}

function writeEntry(key: string, value: Value, pieces: Pieces): void {
  pieces.add(`${key}:`);
  write(value, pieces);
}

function writeRange(range: FeelRange, pieces: Pieces): void {
  pieces.add(range.startIncluded ? '[' : '(');
  write(range.start, pieces);
  pieces.add('..');
  write(range.end, pieces);
  pieces.add(range.endIncluded ? ']' : ')');
}

function writeAll<T>(
  pieces: Pieces, open: string, items: Iterable<T>, writeItem: (item: T) => void, close: string
): void {
  let separator = open;

  for (const item of items) {
    pieces.add(separator);
    pieces.within(() => writeItem(item));
    separator = ', ';

    if (pieces.isFull) {
      return;
    }
  }

  pieces.add(separator === open ? open + close : close);
}
