/** Readers of what a template holds, which may be anything. */

export type Table = Record<string, unknown>;

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where there is none. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => isTable(inner) && Object.hasOwn(inner, key)
    ? inner[key]
    : undefined, value);
}

export function tableAt(value: unknown, ...path: string[]): Table {
  const found = at(value, ...path);

  return isTable(found) ? found : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value as unknown[] : [];
}

/** A text, or what a template may write in place of one: a number, true, false. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;

  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** As a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
