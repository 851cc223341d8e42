import { parseFeel } from '../../feel/parse';
import type { ParsedFeel } from '../../feel/parse';

/** A form is checked each time that it is drawn, mostly with the expressions of the last time. */
const MOST = 200;

const parsed = new Map<string, ParsedFeel>();

/** As `parseFeel`, for expressions that come again and again. */
export function parseOnce(expression: string): ParsedFeel {
  const known = parsed.get(expression);

  if (known) {
    return known;
  }

  if (parsed.size >= MOST) {
    parsed.clear();
  }

  const result = parseFeel(expression);
  parsed.set(expression, result);

  return result;
}
