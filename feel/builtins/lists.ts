import { any, fn1, fn2, fn3, list, number, ofItems, parameter, withItems } from './define';
import { areEqual, isComparable, orderOf } from '../values/compare';
import { distinct, duplicates } from './distinct';
import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { FeelError, FeelFunction } from '../values/value';
import { FeelNumber } from '../values/FeelNumber';
import { textOf } from '../values/textOf';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

const conjunction = [ ofItems('list', items => combine(items, false)) ];
const disjunction = [ ofItems('list', items => combine(items, true)) ];

/** Positions count from 1, or from the end with -1. */
export const lists: Builtins = {
  'list contains': [ fn2(list('list'), any('element'), (items, element, run) => items.some(item => areEqual(item, element, run.budget))) ],
  'count': [ fn1(list('list'), items => FeelNumber.fromWhole(items.length)) ],
  'min': [ ofItems('list', items => outermost(items, -1)) ],
  'max': [ ofItems('list', items => outermost(items, 1)) ],
  'all': conjunction,
  'and': conjunction,
  'any': disjunction,
  'or': disjunction,
  'sublist': [ ...[ 'start position', 'start' ].flatMap(sublistFunctions) ],
  'append': [ withItems(list('list'), 'items', (items, others) => [ ...items, ...others ]) ],
  'concatenate': [ ofItems('lists', concatenate) ],
  'insert before': [ fn3(list('list'), number('position'), any('newItem'), insertBefore) ],
  'remove': [ fn2(list('list'), number('position'), remove) ],
  'reverse': [ fn1(list('list'), items => [ ...items ].reverse()) ],
  'index of': [ fn2(list('list'), any('match'), indexOf) ],
  'union': [ ...[ 'list', 'lists' ].map(name => ofItems(name, (all, run) => distinct(concatenate(all, run), run))) ],
  'distinct values': [ fn1(list('list'), distinct) ],
  'duplicate values': [ fn1(list('list'), duplicates) ],
  'flatten': [ fn1(list('list'), (items, run) => flatten(items, [], run)) ],
  'sort': [ fn2(list('list'), parameter('precedes', isFunction), sort) ],
  'is empty': [ fn1(list('list'), items => items.length === 0) ],
  'partition': [ fn2(list('list'), number('size'), partition) ]
};

function sublistFunctions(start: string): FeelFunction[] {
  return [
    fn2(list('list'), number(start), (items, position) => items.slice(Math.max(0, indexAt(items, position, 'start position')))),
    fn3(list('list'), number(start), number('length'), (items, position, length) => {
      const index = indexAt(items, position, 'start position');

      return items.slice(Math.max(0, index), Math.max(0, index + length.toInt()));
    })
  ];
}

/** Positions count from 1, or from the end with -1; there is none with 0. */
function indexAt(items: Value[], position: FeelNumber, name = 'position'): number {
  const number = position.toInt();

  if (number === 0) {
    throw new FunctionFailure(`${name} must be a non-zero number`);
  }

  return number > 0 ? number - 1 : items.length + number;
}

function outermost(items: Value[], direction: 1 | -1): Value {
  const [ first, ...others ] = items;

  if (first === undefined) {
    return null;
  }

  if (!isComparable(items)) {
    throw new FunctionFailure(`${textOf(items)} is not comparable`);
  }

  const [ second ] = others;

  if (Array.isArray(first) && second !== undefined) {
    throw new EvaluationFailure(`java.lang.IllegalArgumentException: ${textOf(first)} can not be compared to ${textOf(second)}`);
  }

  return others.reduce((found, item) => (orderOf(item, found) ?? 0) * direction > 0 ? item : found, first);
}

/** As the engine goes through them: what is neither true nor false makes it unknown, until a decisive item comes. */
function combine(items: Value[], decisive: boolean): Value {
  let result: Value = !decisive;

  for (const item of items) {
    if (item === decisive) {
      return decisive;
    }

    result = result === !decisive && item === !decisive ? result : null;
  }

  return result;
}

function concatenate(all: Value[], run: Run): Value[] {
  const result: Value[] = [];

  for (const item of all) {
    run.budget.list(result.length + (Array.isArray(item) ? item.length : 1));
    (Array.isArray(item) ? item : [ item ]).forEach(value => result.push(value));
  }

  return result;
}

function insertBefore(items: Value[], position: FeelNumber, item: Value): Value[] {
  const index = Math.max(0, indexAt(items, position));

  return [ ...items.slice(0, index), item, ...items.slice(index) ];
}

function remove(items: Value[], position: FeelNumber): Value[] {
  const index = indexAt(items, position);

  return items.filter((_, at) => at !== index);
}

function indexOf(items: Value[], match: Value, run: Run): Value[] {
  return items.flatMap((item, index) => areEqual(item, match, run.budget) ? [ FeelNumber.fromWhole(index + 1) ] : []);
}

function flatten(items: Value[], result: Value[], run: Run): Value[] {
  for (const item of items) {
    if (Array.isArray(item)) {
      run.budget.within(() => flatten(item, result, run));
    } else {
      run.budget.list(result.push(item));
    }
  }

  return result;
}

function isFunction(value: Value): value is FeelFunction {
  return value instanceof FeelFunction;
}

function sort(items: Value[], precedes: FeelFunction, run: Run): Value[] {
  if (precedes.parameters.length !== 2) {
    throw new FunctionFailure(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`);
  }

  return [ ...items ].sort((left, right) => {
    if (isBefore(left, right, precedes, run)) {
      return -1;
    }

    return isBefore(right, left, precedes, run) ? 1 : 0;
  });
}

function isBefore(left: Value, right: Value, precedes: FeelFunction, run: Run): boolean {
  const result = precedes.invoke([ left, right ], run);

  if (result instanceof FeelError) {
    throw new FunctionFailure(`fail to sort list by given precedes function: ${result.message}`);
  }

  if (typeof result !== 'boolean') {
    throw new FunctionFailure(`fail to sort list by given precedes function: expected boolean but found '${textOf(result)}'`);
  }

  return result;
}

function partition(items: Value[], size: FeelNumber, run: Run): Value[] {
  const length = size.toInt();

  if (length <= 0) {
    throw new FunctionFailure(`'size' should be greater than zero but was '${length}'`);
  }

  const count = Math.ceil(items.length / length);
  run.budget.items(items.length);

  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}
