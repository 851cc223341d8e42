/** About how long a value is as JSON, in characters, without writing it. */
export function jsonLength(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return value.length + 2;
    case 'object':
      return value === null
        ? 4
        : Object.entries(value).reduce((sum, [ key, entry ]) => sum + key.length + 4 + jsonLength(entry), 2);
    case 'undefined':
      return 0;
    default:
      return String(value).length;
  }
}
