import type { JsonObject, JsonValue } from '../../../feel';
import { ownEntry } from '../../jsonValues';
import type { Bound } from '../jackson/Bound';
import { toMap, toText } from '../jackson/scalars';
import { unwrap } from '../jackson/unwrap';

/** Reads the job's variables into what the connector wants, and keeps what it could not. */
export class FieldReader {

  /** Such as `configuration.region: must be text, but is object`. */
  readonly refused: string[] = [];

  /** A context; null where there is none. */
  context(value: JsonValue | undefined, path: string): JsonObject | null {
    if (Array.isArray(value) && value.length === 1 && value[0] === null) {
      return this.refuse(path, 'must be a context, but is a list of null');
    }

    return this.read(toMap(value ?? null), path);
  }

  /** The text in a context; null where there is none. */
  text(object: JsonObject | null, key: string, path: string): string | null {
    return object && this.read(toText(ownEntry(object, key) ?? null), path);
  }

  /** Anything but a list. */
  item(value: JsonValue | undefined, path: string): Exclude<JsonValue, JsonValue[]> {
    return this.read(unwrap(value ?? null, 'one value'), path);
  }

  refuse(path: string, message: string): null {
    this.refused.push(`${path}: ${message}`);

    return null;
  }

  private read<T>(read: Bound<T>, path: string): T | null {
    return read.kind === 'bound' ? read.value : this.refuse(path, read.message);
  }
}
