import { isJsonObject } from '../../../feel/reading';
import type { JsonInput, JsonInputObject, JsonObject, JsonValue } from '../../../feel';

/** A level that is being built, a finished value, or a level that FEEL's `context merge` would make null. */
type Entry = Map<string, Entry> | { value: JsonValue } | typeof POISON;

const POISON = Symbol('poison');

/**
 * Collects the results of variable mappings one by one, as the engine does
 * (connector contract 3.1): a target path makes the objects it needs, and where
 * two targets collide the later one wins.
 */
export class MappingDocument {
  private readonly entries = new Map<string, Entry>();

  /**
   * @param seedOf the value that a nested target merges into, by path: output
   *   mappings merge with the variable of the scope, input mappings replace it
   */
  constructor(private readonly seedOf: (path: string[]) => JsonValue | undefined = () => undefined) {}

  put(path: string[], value: JsonValue): void {
    let level: Map<string, Entry> = this.entries;

    for (let depth = 1; depth < path.length; depth++) {
      const next = this.levelAt(level, path.slice(0, depth));

      if (!next) {
        return;
      }

      level = next;
    }

    level.set(lastOf(path), { value });
  }

  /**
   * What later mappings see of the results: a variable that was written as a
   * whole hides the scope's, one that is still being built is completed by it.
   */
  visibleOver(scope: JsonInputObject): JsonInputObject {
    const own = Array.from(this.entries, ([ name, entry ]) => [
      name, completed(entry, Object.hasOwn(scope, name) ? scope[name] : undefined)
    ] as const);

    return { ...scope, ...Object.fromEntries(own) };
  }

  /** All results, as one document. */
  toJson(): JsonObject {
    return levelToJson(this.entries);
  }

  private levelAt(parent: Map<string, Entry>, path: string[]): Map<string, Entry> | null {
    const key = lastOf(path);
    const entry = parent.get(key);

    if (entry === POISON) {
      return null;
    }

    if (entry instanceof Map) {
      return entry;
    }

    const level = this.seededLevel(path);

    parent.set(key, level);

    return level === POISON ? null : level;
  }

  private seededLevel(path: string[]): Map<string, Entry> | typeof POISON {
    const seed = this.seedOf(path) ?? null;

    if (seed === null) {
      return new Map();
    }

    return isJsonObject(seed) ? asLevel(seed) : POISON;
  }
}

function completed(entry: Entry, scopeValue: JsonInput | undefined): JsonInput {
  if (!(entry instanceof Map) || scopeValue === undefined || !isJsonObject(scopeValue)) {
    return toJson(entry);
  }

  const result = new Map<string, JsonInput>(Object.entries(scopeValue));

  for (const [ key, child ] of entry) {
    result.set(key, completed(child, result.get(key)));
  }

  return Object.fromEntries(result);
}

function asLevel(object: JsonObject): Map<string, Entry> {
  return new Map(Object.entries(object).map(([ key, value ]) => [ key, { value } ]));
}

function toJson(entry: Entry): JsonValue {
  if (entry === POISON) {
    return null;
  }

  return entry instanceof Map ? levelToJson(entry) : entry.value;
}

function levelToJson(level: Map<string, Entry>): JsonObject {
  return Object.fromEntries(Array.from(level, ([ key, entry ]) => [ key, toJson(entry) ]));
}

function lastOf(path: string[]): string {
  return path[path.length - 1] ?? '';
}
