import type { JsonValue } from '../../../feel';
import { bound, unbound } from './Bound';
import type { Bound } from './Bound';

/**
 * The connector runtime takes a list of one item for the item, where it wants
 * no list (Jackson's UNWRAP_SINGLE_VALUE_ARRAYS); a list in that list, or of
 * another length, is refused.
 */
export function unwrap(value: JsonValue, wanted: string): Bound<Exclude<JsonValue, JsonValue[]>> {
  if (!Array.isArray(value)) {
    return bound(value);
  }

  const [ item = null ] = value;

  return value.length !== 1 || Array.isArray(item) ? unbound(`must be ${wanted}, but is a list of ${value.length}`) : bound(item);
}
