/** The value that browser storage holds under a key; undefined where there is none, or none that can be read. */
export function readJson(key: string): unknown {
  const text = localStorage.getItem(key);

  if (text === null) {
    return undefined;
  }

  try {
    return JSON.parse(text);
  } catch {

    // somebody else's entry
    return undefined;
  }
}

/** Keeps a value in browser storage. Where that is full or forbidden, it is kept until the page is left. */
export function writeJson(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    console.warn('The browser keeps nothing for the playground:', error);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
