import { isJsonObject } from '../../feel/json';
import type { JsonObject, JsonValue } from '../../feel/json';
import { HttpError } from './HttpError';

/** Reads the fields of an object that came in, each as the type that it must have. Throws HttpError that names the field. */
export class Fields {
  private constructor(readonly object: JsonObject, readonly path: string) {}

  static of(value: JsonValue | undefined, path: string): Fields {
    if (!isJsonObject(value)) {
      throw wrong(path, 'an object');
    }

    return new Fields(value, path);
  }

  text(name: string): string {
    const value = this.get(name);

    if (typeof value !== 'string') {
      throw wrong(this.pathOf(name), 'text');
    }

    return value;
  }

  optionalText(name: string): string | undefined {
    return this.get(name) === undefined ? undefined : this.text(name);
  }

  textOrNull(name: string): string | null {
    return this.get(name) === null ? null : this.text(name);
  }

  /** One of some texts. */
  choice<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.get(name);
    const chosen = choices.find(choice => choice === value);

    if (chosen === undefined) {
      throw wrong(this.pathOf(name), `one of ${choices.map(choice => `"${choice}"`).join(', ')}`);
    }

    return chosen;
  }

  /** A number above 0. */
  positive(name: string, max: number): number {
    const value = this.get(name);

    if (typeof value !== 'number' || !(value > 0 && value <= max)) {
      throw wrong(this.pathOf(name), `a number above 0, ${max} at most`);
    }

    return value;
  }

  optionalPositive(name: string, max: number): number | undefined {
    return this.get(name) === undefined ? undefined : this.positive(name, max);
  }

  flag(name: string): boolean {
    const value = this.get(name);

    if (typeof value !== 'boolean') {
      throw wrong(this.pathOf(name), 'true or false');
    }

    return value;
  }

  list<T>(name: string, readItem: (item: JsonValue, path: string) => T): T[] {
    const value = this.get(name);
    const path = this.pathOf(name);

    if (!Array.isArray(value)) {
      throw wrong(path, 'a list');
    }

    return value.map((item, index) => readItem(item, `${path}[${index}]`));
  }

  /** An object of the caller's own. */
  json(name: string): JsonObject {
    return Fields.of(this.get(name), this.pathOf(name)).object;
  }

  nested(name: string): Fields {
    return Fields.of(this.get(name), this.pathOf(name));
  }

  optionalNested(name: string): Fields | undefined {
    return this.get(name) === undefined ? undefined : this.nested(name);
  }

  private get(name: string): JsonValue | undefined {
    return Object.hasOwn(this.object, name) ? this.object[name] : undefined;
  }

  private pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}

/** An item of a list of texts. */
export function readText(item: JsonValue, path: string): string {
  if (typeof item !== 'string') {
    throw wrong(path, 'text');
  }

  return item;
}

function wrong(path: string, expected: string): HttpError {
  return new HttpError(400, 'invalidRequest', `${path === '' ? 'The body' : `"${path}"`} must be ${expected}.`);
}
