import { FeelContext } from './value';
import { keysFromJava } from './entriesOf';
import { FeelNumber } from './FeelNumber';
import { JsonDouble } from '../json';

import type { Budget } from '../run/Budget';
import type { Dialect } from './toJson';
import type { JsonInput, JsonInputObject } from '../json';
import type { Value } from './value';

/** A JSON value as FEEL sees it when the broker, or the connector runtime, hands it over. */
export function fromJson(json: JsonInput, budget: Budget, dialect: Dialect): Value {
  if (typeof json === 'number' || typeof json === 'bigint') {
    return FeelNumber.fromJson(json);
  }

  if (typeof json !== 'object' || json === null) {
    return json;
  }

  return json instanceof JsonDouble ? FeelNumber.fromDouble(json.value) : budget.within(() => manyFromJson(json, budget, dialect));
}

function manyFromJson(json: JsonInput[] | JsonInputObject, budget: Budget, dialect: Dialect): Value {
  if (Array.isArray(json)) {
    budget.made(json.length);

    return json.map(item => fromJson(item, budget, dialect));
  }

  const keys = dialect === 'connector' ? keysFromJava(Object.keys(json)) : Object.keys(json);
  budget.made(keys.length * 2);

  return new FeelContext(new Map(keys.map(key => [ key, fromJson(json[key] ?? null, budget, dialect) ])));
}

/** Variables that are turned into FEEL values when they are first asked for. */
export class JsonVariables {

  private readonly known = new Map<string, Value>();

  constructor(private readonly variables: JsonInputObject, private readonly budget: Budget, private readonly dialect: Dialect) {}

  get(name: string): Value | undefined {
    const known = this.known.get(name);

    return known === undefined && Object.hasOwn(this.variables, name) ? this.read(name) : known;
  }

  private read(name: string): Value {
    const value = fromJson(this.variables[name] ?? null, this.budget, this.dialect);
    this.known.set(name, value);

    return value;
  }
}
