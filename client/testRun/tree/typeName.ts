import type { JsonValue } from '../../../feel/reading';

/** What FEEL calls the type of a value, with the size of a list or context. */
export function typeName(value: JsonValue): string {
  if (Array.isArray(value)) {
    return `list (${value.length})`;
  }

  if (value !== null && typeof value === 'object') {
    return `context (${Object.keys(value).length})`;
  }

  return value === null ? 'null' : typeof value === 'bigint' ? 'number' : typeof value;
}
