import { FeelContext } from '../values/value';
import { FeelNumber } from '../values/FeelNumber';
import { isError } from './Evaluator';
import { isList, isNumber } from '../values/guards';

import type { Evaluator } from './Evaluator';
import type { Expression } from '../syntax/ast';
import type { FeelError, Result, Value } from '../values/value';
import type { Scope } from './Scope';

/** `list[index]` counts from 1, or from the end with -1; `list[condition]` keeps the items that meet it. */
export function filterList(
  evaluator: Evaluator, { list, filter }: { list: Expression; filter: Expression }, scope: Scope
): Result {
  const items = evaluator.expect(evaluator.evaluate(list, scope), 'list', isList, list);

  if (isError(items)) {
    return items;
  }

  const index = isCondition(filter) ? null : evaluator.evaluate(filter, scope);

  if (index instanceof FeelNumber) {
    return itemAt(items, index);
  }

  return filterItems(items, item => evaluator.evaluate(filter, scopeOf(item, scope)), evaluator);
}

/**
 * What the engine takes for a condition at once. Anything else it evaluates
 * first without an item, warnings and all, to see whether it is an index.
 */
function isCondition(filter: Expression): boolean {
  return (filter.kind === 'comparison' && filter.operator !== '!=') || filter.kind === 'call';
}

/** The first item decides whether the filter gives an index or conditions. */
function filterItems(items: Value[], resultFor: (item: Value) => Result, evaluator: Evaluator): Result {
  const [ first, ...others ] = items;

  if (first === undefined) {
    return [];
  }

  const result = resultFor(first);

  if (isError(result)) {
    return result;
  }

  if (isNumber(result)) {
    return itemAt(items, result);
  }

  const kept = keep(others, resultFor);

  if (isError(kept)) {
    return kept;
  }

  evaluator.run.budget.made(items.length);

  return result === true ? [ first, ...kept ] : kept;
}

function keep(items: Value[], resultFor: (item: Value) => Result): Value[] | FeelError {
  const kept: Value[] = [];

  for (const item of items) {
    const result = resultFor(item);

    if (isError(result)) {
      return result;
    }

    if (result === true) {
      kept.push(item);
    }
  }

  return kept;
}

function itemAt(items: Value[], index: FeelNumber): Value {
  const number = index.toNumber();
  const position = number > 0 ? number - 1 : items.length + number;

  return position < 0 ? null : items[Math.trunc(position)] ?? null;
}

/** An item is `item`; the entries of a context are variables as well. */
function scopeOf(item: Value, scope: Scope): Scope {
  const withItem = scope.with(new Map([ [ 'item', item ] ]));

  return item instanceof FeelContext ? withItem.withContext(item) : withItem;
}
