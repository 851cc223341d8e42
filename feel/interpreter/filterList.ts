import { FeelContext } from '../values/FeelContext';
import { FeelNumber } from '../values/FeelNumber';
import { isList } from '../values/guards';

import type { Expression } from '../syntax/ast';
import type { Interpreter } from './Interpreter';
import type { Scope } from './Scope';
import type { Value } from '../values/value';

/** Filters whose value does not depend on an item may be an index; these always depend on it. */
const CONDITIONS = new Set<Expression['kind']>([ 'comparison', 'in', 'instanceOf', 'call', 'and', 'or', 'some', 'every', 'test', 'boolean' ]);

/** `list[index]` counts from 1, or from the end with -1; `list[condition]` keeps the items that meet it. */
export function filterList(
  interpreter: Interpreter,
  { list, filter }: { list: Expression; filter: Expression },
  scope: Scope
): Value {
  const items = interpreter.expect(interpreter.evaluate(list, scope), 'list', isList, list);
  const index = indexOf(interpreter, filter, scope);

  if (index) {
    return itemAt(items, index);
  }

  return filterItems(items, item => interpreter.evaluate(filter, scopeOf(item, scope)));
}

function indexOf(interpreter: Interpreter, filter: Expression, scope: Scope): FeelNumber | null {
  if (CONDITIONS.has(filter.kind)) {
    return null;
  }

  // what only an item could answer is asked again for each: no warnings yet
  const value = interpreter.run.warnings.without(() => interpreter.orNull(() => interpreter.evaluate(filter, scope)));

  return value instanceof FeelNumber ? value : null;
}

/** The first item decides whether the filter gives an index or conditions. */
function filterItems(items: Value[], valueFor: (item: Value) => Value): Value {
  const [ first, ...others ] = items;

  if (first === undefined) {
    return [];
  }

  const value = valueFor(first);

  if (value instanceof FeelNumber) {
    return itemAt(items, value);
  }

  const kept = others.filter(item => valueFor(item) === true);

  return value === true ? [ first, ...kept ] : kept;
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
