import type { JsonValue } from '../../feel/reading';
import { isJsonObject } from '../../feel/reading';
import { feelName } from '../secretText';

/** What a FEEL editor offers; a context's entries and those of a list's items are offered behind a point. */
export interface Suggestion {
  name: string;

  /** FEEL's name of the type. */
  detail: string;
  info?: string;

  /** `optional`: FEEL reads entries of a list's items with and without an index. */
  isList?: 'optional';
  entries?: Suggestion[];
  type?: 'function';
  params?: Array<{ name: string }>;

  [more: string]: unknown;
}

/** So deep and so many at a place: what is beyond helps nobody to choose, and an answer may hold 6 MB. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 100;

/** A value by its name, with what can be read of it. */
export function suggestionOf(name: string, value: JsonValue, depth = 0): Suggestion {
  const entries = depth < MAX_DEPTH ? entriesOf(value) : undefined;

  return {
    name: feelName(name),
    detail: typeOf(value),
    ...Array.isArray(value) ? { isList: 'optional' as const } : {},
    ...entries ? { entries: entries.map(([ key, entry ]) => suggestionOf(key, entry, depth + 1)) } : {}
  };
}

/** Of a list those of its first item that has some. */
function entriesOf(value: JsonValue): Array<[ string, JsonValue ]> | undefined {
  const holder = Array.isArray(value) ? value.slice(0, MAX_ENTRIES).find(isJsonObject) : value;

  return isJsonObject(holder) ? Object.entries(holder).slice(0, MAX_ENTRIES) : undefined;
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) {
    return 'list';
  }

  return isJsonObject(value) ? 'context' : value === null ? 'null' : typeof value === 'bigint' ? 'number' : typeof value;
}
