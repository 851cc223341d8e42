import { FeelContext } from './FeelContext';
import { FeelDateTime } from '../temporal/FeelDateTime';
import { FeelFunction } from './FeelFunction';
import { FeelNumber } from './FeelNumber';
import { FeelRange } from './FeelRange';
import { FeelTime } from '../temporal/FeelTime';

import type { Budget } from '../interpreter/Budget';
import type { JsonObject, JsonValue } from '../json';
import type { Value } from './value';

/**
 * What a value becomes when it leaves FEEL for the engine: temporal values
 * become ISO 8601 text; for functions and ranges there is nothing but `null`.
 */
export function toJson(value: Value, budget: Budget): JsonValue {
  if (typeof value === 'string') {
    budget.resultText(value.length);
  }

  if (typeof value !== 'object' || value === null) {
    return value;
  }

  if (Array.isArray(value)) {
    return value.map(item => budget.within(() => toJson(item, budget)));
  }

  return value instanceof FeelContext ? toObject(value, budget) : toScalar(value);
}

function toScalar(value: Exclude<Value, null | boolean | string | Value[] | FeelContext>): JsonValue {
  if (value instanceof FeelNumber) {
    return value.toJson();
  }

  if (value instanceof FeelFunction || value instanceof FeelRange) {
    return null;
  }

  if (value instanceof FeelTime) {
    return value.toEngineText();
  }

  return value instanceof FeelDateTime ? value.toIsoText() : value.toString();
}

function toObject(context: FeelContext, budget: Budget): JsonObject {
  return Object.fromEntries(Array.from(context.variables, ([ key, value ]) => entryOf(key, value, budget)));
}

function entryOf(key: string, value: Value, budget: Budget): [ string, JsonValue ] {
  budget.resultText(key.length);

  return [ key, budget.within(() => toJson(value, budget)) ];
}
