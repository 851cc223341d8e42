import { FeelContext } from './value';
import { FeelNumber } from './FeelNumber';

import type { Value } from './value';

export function isBoolean(value: Value): value is boolean {
  return typeof value === 'boolean';
}

export function isContext(value: Value): value is FeelContext {
  return value instanceof FeelContext;
}

export function isList(value: Value): value is Value[] {
  return Array.isArray(value);
}

export function isNumber(value: Value): value is FeelNumber {
  return value instanceof FeelNumber;
}

export function isString(value: Value): value is string {
  return typeof value === 'string';
}
