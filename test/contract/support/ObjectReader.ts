import { formatJson } from '../../../feel';
import type { JsonObject, JsonValue } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';

/**
 * Reads a JSON object entry by entry. Says where something is not as expected,
 * and, at the `end`, which keys nobody asked for: a typo must not go unseen.
 */
export class ObjectReader {
  private readonly asked = new Set<string>();
  private readonly entries: JsonObject;

  constructor(value: JsonValue, readonly place: string) {
    this.entries = isJsonObject(value) ? value : this.fail(`must be an object, but is ${formatJson(value)}`);
  }

  has(key: string): boolean {
    this.asked.add(key);

    return Object.hasOwn(this.entries, key);
  }

  value(key: string): JsonValue | undefined {
    return this.has(key) ? this.entries[key] : undefined;
  }

  text(key: string): string | undefined {
    const value = this.value(key);

    return value === undefined || typeof value === 'string' ? value : this.fail(`'${key}' must be text`);
  }

  requiredText(key: string): string {
    return this.text(key) ?? this.fail(`'${key}' is missing`);
  }

  number(key: string): number | undefined {
    const value = this.value(key);

    return value === undefined || typeof value === 'number' ? value : this.fail(`'${key}' must be a number`);
  }

  flag(key: string): boolean {
    const value = this.value(key) ?? false;

    return typeof value === 'boolean' ? value : this.fail(`'${key}' must be true or false`);
  }

  oneOf<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(key);
    const choice = choices.find(candidate => candidate === text);

    return text === undefined || choice !== undefined ? choice : this.fail(`'${key}' must be one of ${choices.join(', ')}`);
  }

  object(key: string): JsonObject | undefined {
    const value = this.value(key);

    return value === undefined || isJsonObject(value) ? value : this.fail(`'${key}' must be an object`);
  }

  list(key: string): JsonValue[] | undefined {
    const value = this.value(key);

    return value === undefined || Array.isArray(value) ? value : this.fail(`'${key}' must be a list`);
  }

  /** A reader for each object of a list; none where the key is absent. */
  readers(key: string): ObjectReader[] {
    return (this.list(key) ?? []).map((value, at) => new ObjectReader(value, `${this.place}, ${key} ${at + 1}`));
  }

  reader(key: string): ObjectReader | undefined {
    const object = this.object(key);

    return object && new ObjectReader(object, `${this.place}, ${key}`);
  }

  /** An object whose values are texts, or null where `nullable` says that a null has a meaning. */
  texts(key: string): Record<string, string> {
    return Object.fromEntries(Object.entries(this.object(key) ?? {}).map(([ name, value ]) =>
      [ name, typeof value === 'string' ? value : this.fail(`'${name}' in '${key}' must be text`) ]));
  }

  textsOrNull(key: string): Array<[ string, string | null ]> {
    return Object.entries(this.object(key) ?? {}).map(([ name, value ]) =>
      [ name, typeof value === 'string' || value === null ? value : this.fail(`'${name}' in '${key}' must be text or null`) ]);
  }

  /** Fails where the object has keys that nobody asked for. */
  end(): void {
    const unknown = Object.keys(this.entries).filter(key => !this.asked.has(key));

    if (unknown.length) {
      this.fail(`unknown key ${unknown.map(key => `'${key}'`).join(', ')}; known are ${[ ...this.asked ].join(', ')}`);
    }
  }

  fail(reason: string): never {
    throw new Error(`${this.place}: ${reason}`);
  }
}
