import { FeelContext } from './value';
import { FeelNumber } from './FeelNumber';
import { JsonDouble } from '../json/JsonValue';

import type { Budget } from '../run/Budget';
import type { JsonInput, JsonInputObject } from '../json/JsonValue';
import type { Value } from './value';

/** A JSON value as FEEL sees it. */
export function fromJson(json: JsonInput, budget: Budget): Value {
  if (typeof json === 'number' || typeof json === 'bigint') {
    return FeelNumber.fromJson(json);
  }

  if (typeof json !== 'object' || json === null) {
    return json;
  }

  return json instanceof JsonDouble
    ? FeelNumber.fromDouble(json.value)
    : budget.within(() => manyFromJson(json, budget));
}

function manyFromJson(json: JsonInput[] | JsonInputObject, budget: Budget): Value {
  if (Array.isArray(json)) {
    budget.made(json.length);

    return json.map(item => fromJson(item, budget));
  }

  const entries = Object.entries(json);
  budget.made(entries.length * 2);

  return new FeelContext(new Map(entries.map(([ key, entry ]) => [ key, fromJson(entry, budget) ])));
}

/** Variables that are turned into FEEL values when they are first asked for. */
export class JsonVariables {

  private readonly known = new Map<string, Value>();

  constructor(private readonly variables: JsonInputObject, private readonly budget: Budget) {}

  get(name: string): Value | undefined {
    const known = this.known.get(name);

    return known === undefined && Object.hasOwn(this.variables, name) ? this.read(name) : known;
  }

  private read(name: string): Value {
    const value = fromJson(this.variables[name] ?? null, this.budget);
    this.known.set(name, value);

    return value;
  }
}
