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
  const isUp = first.compare(last) <= 0;
  const step = FeelNumber.fromWhole(isUp ? 1 : -1);
  const steps: FeelNumber[] = [];

  const count = Math.abs(last.minus(first).toNumber()) + 1;

  interpreter.run.budget.list(count);
  interpreter.run.budget.spend(count);

  for (let number = first; isUp ? number.compare(last) <= 0 : number.compare(last) >= 0; number = number.plus(step)) {
    steps.push(number);
  }

  return steps;
}

function *combinationsOf(
  interpreter: Interpreter,
  [ first, ...others ]: Array<{ name: string; items: Value[] }>
): Generator<Map<string, Value>> {
  if (!first) {
    yield new Map();

    return;
  }

  for (const item of first.items) {
    interpreter.run.budget.spend(1);

    for (const combination of combinationsOf(interpreter, others)) {
      yield new Map([ [ first.name, item ], ...combination ]);
    }
  }
}
