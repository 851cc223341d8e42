import type { Difference } from '../../connector/cases/differences';
import { formatJson } from '../../feel/reading';
import type { JsonValue } from '../../feel/reading';

/** More of a value would hide what differs. */
const MAX_LENGTH = 400;

/** A difference in one line, for reports of machines that people read. */
export function describeDifference({ path, expected, actual }: Difference): string {
  return `${path}: expected ${describeValue(expected)}, got ${describeValue(actual)}`;
}

/** A value, or that there is none. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) {
    return 'nothing';
  }

  const json = formatJson(value);

  return json.length > MAX_LENGTH ? `${json.slice(0, MAX_LENGTH)}…` : json;
}
