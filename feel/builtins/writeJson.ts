import { entriesOf } from '../values/entriesOf';
import { Beginning } from '../values/Pieces';
import { DaysTimeDuration } from '../temporal/DaysTimeDuration';
import { FeelContext, FeelFunction, FeelRange } from '../values/value';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelNumber } from '../values/FeelNumber';
import { FeelTime } from '../temporal/FeelTime';
import { YearsMonthsDuration } from '../temporal/YearsMonthsDuration';
import { write } from '../values/textOf';

import type { Pieces } from '../values/Pieces';
import type { Value } from '../values/value';

/** Writes a value as `to json` does: as compact JSON, temporal values in ISO 8601. */
export function writeJson(value: Value, pieces: Pieces): void {
  if (Array.isArray(value)) {
    writeAll(pieces, '[', value, item => writeJson(item, pieces), ']');
  } else if (value instanceof FeelContext) {
    writeAll(pieces, '{', entriesOf(value), ([ key, entry ]) => {
      pieces.add(`${JSON.stringify(key)}:`);
      writeJson(entry, pieces);
    }, '}');
  } else {
    pieces.add(scalarOf(value));
  }
}

function scalarOf(value: Exclude<Value, Value[] | FeelContext>): string {
  if (value === null || typeof value === 'boolean' || value instanceof FeelNumber) {
    return String(value);
  }

  if (value instanceof FeelFunction || value instanceof FeelRange) {
    return JSON.stringify(textOfWhole(value));
  }

  if (value instanceof FeelTime || value instanceof FeelDateTime) {
    return JSON.stringify(value.toIsoText());
  }

  return JSON.stringify(value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration
    ? value.toJavaText()
    : value.toString());
}

function textOfWhole(value: Value): string {
  const text = new Beginning(1000);
  write(value, text);

  return text.toString();
}

function writeAll<T>(
  pieces: Pieces, open: string, items: Iterable<T>, writeItem: (item: T) => void, close: string
): void {
  let separator = '';

  pieces.add(open);

  for (const item of items) {
    pieces.add(separator);
    pieces.within(() => writeItem(item));
    separator = ',';
  }

  pieces.add(close);
}
