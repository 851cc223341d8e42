import type { JsonObject, JsonValue } from '../../feel';

/** Reads an expected shape out of JSON from outside, and says where the JSON is different. */
export class JsonReader {
  constructor(private readonly value: JsonValue | undefined, private readonly path: string) {}

  /** A property; whether it is there is asked when it is read. */
  at(name: string): JsonReader {
    const object = this.object();

    return new JsonReader(Object.hasOwn(object, name) ? object[name] : undefined, `${this.path}.${name}`);
  }

  /** Reads a property that may be absent or null. */
  optional<T>(name: string, read: (reader: JsonReader) => T): T | undefined {
    const reader = this.at(name);

    return reader.value === undefined || reader.value === null ? undefined : read(reader);
  }

  list<T>(read: (reader: JsonReader) => T): T[] {
    if (!Array.isArray(this.value)) {
      return this.fail('a list');
    }

    return this.value.map((item, index) => read(new JsonReader(item, `${this.path}[${index}]`)));
  }

  object(): JsonObject {
    const { value } = this;

    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : this.fail('an object');
  }

  json(): JsonValue {
    return this.value === undefined ? this.fail('a value') : this.value;
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.fail('text');
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.fail('a number');
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail('true or false');
  }

  oneOf<T extends string>(...expected: readonly T[]): T {
    return expected.find(text => text === this.value) ?? this.fail(`one of ${expected.join(', ')}`);
  }

  private fail(expected: string): never {
    throw new UnexpectedShape(`${this.path} should be ${expected}`);
  }
}

/** JSON that has another shape than the protocol says. */
export class UnexpectedShape extends Error {
  override readonly name = 'UnexpectedShape';
}
