import { FeelRange } from '../values/value';
import { isError } from './Evaluator';
import { orderOf } from '../values/compare';
import { textOf } from '../values/textOf';

import type { Evaluator } from './Evaluator';
import type { Place, Range } from '../syntax/ast';
import type { Result, Value } from '../values/value';
import type { Scope } from './Scope';

/** A range as a value, between two of a kind that has an order; strings and lists have none here. */
export function buildRange(
  evaluator: Evaluator, { start, end, startIncluded, endIncluded, ...place }: Range & Place, scope: Scope
): Result {
  const first = evaluator.evaluate(start, scope);
  const last = evaluator.evaluate(end, scope);

  if (isError(first) || isError(last)) {
    return isError(first) ? first : last;
  }

  const range = new FeelRange(first, last, startIncluded, endIncluded);

  return hasOrder(first) && orderOf(first, last) !== null
    ? range
    : evaluator.error('INVALID_TYPE', () => `Invalid range definition '${textOf(range)}'`, place);
}

function hasOrder(value: Value): boolean {
  return typeof value !== 'string' && !Array.isArray(value);
}
