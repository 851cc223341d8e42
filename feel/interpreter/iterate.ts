import { FeelNumber } from '../values/FeelNumber';
import { isList, isNumber } from '../values/guards';

import type { Interpreter } from './Interpreter';
import type { Iterator } from '../syntax/ast';
import type { Scope } from './Scope';
import type { Value } from '../values/value';

/**
 * All combinations of what `for`, `some` and `every` iterate over. As in the
 * engine, no list can refer to the variable of another.
 */
export function iterate(interpreter: Interpreter, iterators: Iterator[], scope: Scope): Iterable<Map<string, Value>> {
  const lists = iterators.map(iterator => ({ name: iterator.name, items: itemsOf(interpreter, iterator, scope) }));

  return combinationsOf(interpreter, lists);
}

function itemsOf(interpreter: Interpreter, { source, end }: Iterator, scope: Scope): Value[] {
  const value = interpreter.evaluate(source, scope);

  if (!end) {
    return interpreter.expect(value, 'list', isList, source);
  }

  const first = interpreter.expect(value, 'number', isNumber, source);
  const last = interpreter.expect(interpreter.evaluate(end, scope), 'number', isNumber, end);

  return stepsBetween(interpreter, first, last);
}

/** Steps by one, up or down. */
function stepsBetween(interpreter: Interpreter, first: FeelNumber, last: FeelNumber): FeelNumber[] {
  const { budget } = interpreter.run;
  const distance = last.minus(first).toNumber();
  const count = Math.floor(Math.abs(distance)) + 1;

  budget.list(count);
  budget.spend(count);

  return Array.from({ length: count }, (_, index) => first.plus(FeelNumber.fromWhole(distance < 0 ? -index : index)));
}

function *combinationsOf(interpreter: Interpreter, lists: Array<{ name: string; items: Value[] }>): Generator<Map<string, Value>> {
  const [ first, ...others ] = lists;

  if (!first) {
    yield new Map();

    return;
  }

  for (const item of first.items) {
    interpreter.run.budget.spend(1);

    for (const combination of others.length ? combinationsOf(interpreter, others) : [ new Map<string, Value>() ]) {
      yield combination.set(first.name, item);
    }
  }
}
