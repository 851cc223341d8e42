import { conjunctionOf, disjunctionOf } from './logic';
import { EvaluationFailure } from '../run/errors';
import { FeelNumber } from '../values/FeelNumber';
import { isError } from './Evaluator';
import { isList, isNumber } from '../values/guards';

import type { Evaluator } from './Evaluator';
import type { Expression, Iterator } from '../syntax/ast';
import type { FeelError, Result, Value } from '../values/value';
import type { Scope } from './Scope';

interface NamedList {
  name: string;
  items: Value[];
}

interface Quantified {
  iterators: Iterator[];
  condition: Expression;
}

/** `for … return`: the results so far are `partial`. */
export function evaluateFor(
  evaluator: Evaluator, { iterators, body }: { iterators: Iterator[]; body: Expression }, scope: Scope
): Result {
  const lists = listsOf(evaluator, iterators, scope);

  if (isError(lists)) {
    return lists;
  }

  const { budget } = evaluator.run;
  const results: Value[] = [];
  const partial = { get: (name: string) => name === 'partial' ? copy() : undefined };

  function copy(): Value[] {
    budget.made(results.length);

    return [ ...results ];
  }

  for (const variables of combinationsOf(evaluator, lists)) {
    const result = evaluator.evaluate(body, scope.with(variables).with(partial));

    results.push(isError(result) ? null : result);
    budget.list(results.length);
    budget.made(1);
  }

  return results;
}

export function evaluateSome(evaluator: Evaluator, expression: Quantified, scope: Scope): Result {
  const lists = listsOf(evaluator, expression.iterators, scope);

  return isError(lists) ? lists : disjunctionOf(evaluator, conditionsOf(evaluator, expression, lists, scope));
}

export function evaluateEvery(evaluator: Evaluator, expression: Quantified, scope: Scope): Result {
  const lists = listsOf(evaluator, expression.iterators, scope);

  return isError(lists) ? lists : conjunctionOf(evaluator, conditionsOf(evaluator, expression, lists, scope));
}

function *conditionsOf(evaluator: Evaluator, { condition }: Quantified, lists: NamedList[], scope: Scope) {
  for (const variables of combinationsOf(evaluator, lists)) {
    yield { expression: condition, scope: scope.with(variables) };
  }
}

/** What is iterated over. As in the engine, no list can refer to the variable of another. */
function listsOf(evaluator: Evaluator, iterators: Iterator[], scope: Scope): NamedList[] | FeelError {
  const results = iterators.map(iterator => sourceOf(evaluator, iterator, scope));
  const lists = results.map((result, index) => evaluator.expect(result, 'list', isList, iterators[index]?.source ?? NOWHERE));
  const named: NamedList[] = [];

  for (const [ index, items ] of lists.entries()) {
    if (isError(items)) {
      return items;
    }

    named.push({ name: iterators[index]?.name ?? '', items });
  }

  return named;
}

const NOWHERE = { from: 0, to: 0 };

function sourceOf(evaluator: Evaluator, { source, end }: Iterator, scope: Scope): Result {
  const value = evaluator.evaluate(source, scope);

  return end ? stepsBetween(evaluator, value, evaluator.evaluate(end, scope), { source, end }) : value;
}

/** Steps by one, up or down. */
function stepsBetween(
  evaluator: Evaluator, from: Result, to: Result, { source, end }: { source: Expression; end: Expression }
): Result {
  const first = evaluator.expect(from, 'number', isNumber, source);
  const last = isError(first) ? first : evaluator.expect(to, 'number', isNumber, end);

  if (isError(first) || isError(last)) {
    return isError(first) ? first : last;
  }

  const distance = last.minus(first).toNumber();
  const count = Math.floor(Math.abs(distance)) + 1;

  if (count > LARGEST_COUNT) {
    throw new EvaluationFailure('java.lang.IllegalArgumentException: More than Int.MaxValue elements.');
  }

  evaluator.run.budget.list(count);
  evaluator.run.budget.spend(count);
  evaluator.run.budget.made(count * BYTES_OF_NUMBER);

  return Array.from({ length: count }, (_, index) => first.plus(FeelNumber.fromWhole(distance < 0 ? -index : index)));
}

const LARGEST_COUNT = 2_147_483_647;

/** A number takes more than its place in the list. */
const BYTES_OF_NUMBER = 6;

/** All combinations; of two variables with one name the first counts. */
function *combinationsOf(evaluator: Evaluator, lists: NamedList[]): Generator<Map<string, Value>> {
  const [ first, ...others ] = lists;

  if (!first) {
    return;
  }

  for (const item of first.items) {
    evaluator.run.budget.spend(1);

    for (const combination of others.length ? combinationsOf(evaluator, others) : [ new Map<string, Value>() ]) {
      yield combination.set(first.name, item);
    }
  }
}
