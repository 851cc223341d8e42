/** About how long a value is as JSON, in characters, without writing it. */
export function jsonLength(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return value.length + 2;
    case 'object':
      return value === null ? 4 : entriesLength(value);
    case 'undefined':
      return 0;
    default:
      return String(value).length;
  }
}

/** It is asked of each part of a large value: no list of the entries is made. */
function entriesLength(value: object): number {
  let length = 2;

  if (Array.isArray(value)) {
    for (const item of value) {
      length += 1 + jsonLength(item);
    }

    return length;
  }

  for (const key in value) {
    length += key.length + 4 + jsonLength(Reflect.get(value, key));
  }

  return length;
}
