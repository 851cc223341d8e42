import { EvaluationFailure } from '../run/errors';
import { textOf } from './textOf';
import { FeelContext, FeelFunction, FeelRange } from './value';
import { FeelNumber } from './FeelNumber';
import { connectorText, engineText } from '../temporal/textOutside';

import type { Budget } from '../run/Budget';
import type { JsonObject, JsonValue } from '../json/JsonValue';
import type { Value } from './value';

/**
 * Who takes a value as it leaves FEEL. `engine`: the broker, for inputs,
 * outputs, headers, retries. `connector`: the connector runtime, for result
 * and error expression, where Jackson writes Java's values (connector
 * contract, 3.8 and 5): `PT24H` in place of `P1D`, `10:30:00` of `10:30`,
 * doubles beyond 2^63 of the lowest 64 bits.
 */
export type Dialect = 'engine' | 'connector';

export interface Outside {
  dialect: Dialect;

  /** Brokers up to 8.9 write a date and time with its region, `…+02:00[Europe/Berlin]`; later ones do not. */
  withRegions: boolean;
}

/**
 * What a value becomes when it leaves FEEL: temporal values become ISO 8601
 * text; for the broker there is nothing but `null` for ranges and functions.
 *
 * @throws {EvaluationFailure} for a range that the connector runtime would get
 * @throws {EvaluationFailure} past the budget: a list that stands in many
 *   places is counted at each, since it is copied for each
 */
export function toJson(value: Value, budget: Budget, outside: Outside): JsonValue {
  if (typeof value === 'string') {
    budget.resultText(value.length);
  }

  if (typeof value !== 'object' || value === null) {
    return value;
  }

  if (Array.isArray(value)) {
    return value.map(item => budget.within(() => toJson(item, budget, outside)));
  }

  return value instanceof FeelContext ? toObject(value, budget, outside) : toScalar(value, outside);
}

function toScalar(value: Exclude<Value, null | boolean | string | Value[] | FeelContext>, outside: Outside): JsonValue {
  if (value instanceof FeelNumber) {
    return outside.dialect === 'engine' ? value.toEngineJson() : value.toConnectorJson();
  }

  if (value instanceof FeelFunction) {
    return outside.dialect === 'engine' ? null : beanOf(value);
  }

  if (value instanceof FeelRange) {
    return rangeOutside(value, outside);
  }

  return outside.dialect === 'engine' ? engineText(value, outside.withRegions) : connectorText(value);
}

/** The broker writes nothing for it; the connector runtime's engine has no Java value for it. */
function rangeOutside(range: FeelRange, { dialect }: Outside): null {
  if (dialect === 'connector') {
    throw new EvaluationFailure(`java.lang.IllegalArgumentException: no value mapper found for '${textOf(range)}'`);
  }

  return null;
}

/** Jackson writes what it does not know by its properties. */
function beanOf({ parameters, hasVarArgs }: FeelFunction): JsonObject {
  const params = [ ...parameters ];

  return { params, invoke: {}, hasVarArgs, paramSet: [ ...new Set(params) ], properties: {}, comparable: false };
}

function toObject(context: FeelContext, budget: Budget, outside: Outside): JsonObject {
  return Object.fromEntries(Array.from(context.variables, ([ key, value ]) => entryOf(key, value, budget, outside)));
}

function entryOf(key: string, value: Value, budget: Budget, outside: Outside): [ string, JsonValue ] {
  budget.resultText(key.length);

  return [ key, budget.within(() => toJson(value, budget, outside)) ];
}
