import { FeelContext } from './FeelContext';
import { FeelNumber } from './FeelNumber';

import type { JsonObject, JsonValue } from '../json';
import type { Value } from './value';
import type { VariableSource } from '../interpreter/Scope';

/** A JSON value as FEEL sees it. */
export function fromJson(json: JsonValue): Value {
  if (typeof json === 'number' || typeof json === 'bigint') {
    return FeelNumber.fromJson(json);
  }

  if (typeof json !== 'object' || json === null) {
    return json;
  }

  return Array.isArray(json)
    ? json.map(fromJson)
    : new FeelContext(new Map(Object.entries(json).map(([ key, entry ]) => [ key, fromJson(entry) ])));
}

/** Variables that are turned into FEEL values when they are first asked for. */
export class JsonVariables implements VariableSource {

  private readonly known = new Map<string, Value>();

  constructor(private readonly variables: JsonObject) {}

  get(name: string): Value | undefined {
    const known = this.known.get(name);

    return known === undefined && Object.hasOwn(this.variables, name) ? this.read(name) : known;
  }

  private read(name: string): Value {
    const value = fromJson(this.variables[name] ?? null);
    this.known.set(name, value);

    return value;
  }
}
