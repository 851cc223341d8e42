/** A value as the connector runtime's Jackson reads it into a Java type, or why it cannot. */
export type Bound<T> =
  | { kind: 'bound'; value: T }
  | { kind: 'unbound'; message: string };

export function bound<T>(value: T): Bound<T> {
  return { kind: 'bound', value };
}

export function unbound(message: string): Bound<never> {
  return { kind: 'unbound', message };
}
