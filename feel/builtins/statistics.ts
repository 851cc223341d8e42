import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { FeelNumber } from '../values/FeelNumber';
import { fromDouble } from '../interpreter/arithmetic';
import { isNumber } from '../values/guards';
import { ofItems } from './define';
import { textOf } from '../values/textOf';

import type { Builtins } from './define';
import type { Value } from '../values/value';

type Numbers = [ FeelNumber, ...FeelNumber[] ];

const TWO = FeelNumber.fromWhole(2);

export const statistics: Builtins = {
  'sum': [ ofNumbers(sum) ],
  'product': [ ofNumbers(([ first, ...others ]) => others.reduce((product, number) => product.times(number), first)) ],
  'mean': [ ofNumbers(mean) ],
  'median': [ ofNumbers(median) ],
  'stddev': [ ofNumbers(deviation) ],
  'mode': [ ofItems('list', items => items.length ? mode(numbersIn(items)) : []) ]
};

/** Of an empty list there is nothing to compute. */
function ofNumbers(compute: (numbers: Numbers) => Value) {
  return ofItems('list', items => items.length ? compute(numbersIn(items)) : null);
}

function numbersIn(items: Value[]): Numbers {
  const [ first, ...others ] = items.map(item => {
    if (!isNumber(item)) {
      throw new FunctionFailure(`expected number but found '${textOf(item)}'`);
    }

    return item;
  });

  return [ first ?? FeelNumber.fromWhole(0), ...others ];
}

function sum([ first, ...others ]: Numbers): FeelNumber {
  return others.reduce((total, number) => total.plus(number), first);
}

function mean(numbers: Numbers): FeelNumber {
  return sum(numbers).dividedBy(FeelNumber.fromWhole(numbers.length));
}

function median(numbers: Numbers): FeelNumber {
  const sorted = [ ...numbers ].sort((left, right) => left.compare(right));
  const middle = Math.floor(sorted.length / 2);
  const [ upper = numbers[0], lower = upper ] = [ sorted[middle], sorted[middle - 1] ];

  return sorted.length % 2 ? upper : lower.plus(upper).dividedBy(TWO);
}

function deviation(numbers: Numbers): FeelNumber {
  if (numbers.length === 1) {
    throw new EvaluationFailure('java.lang.ArithmeticException: Division undefined');
  }

  const average = mean(numbers);
  const squares = numbers.map(number => number.minus(average).power(2));
  const variance = squares.reduce((total, square) => total.plus(square))
    .dividedBy(FeelNumber.fromWhole(numbers.length - 1));

  return fromDouble(Math.sqrt(variance.toNumber()));
}

/** The numbers that are there most often, in ascending order. */
function mode(numbers: Numbers): FeelNumber[] {
  const counts = new Map<string, { number: FeelNumber; count: number }>();

  for (const number of numbers) {
    const key = number.value.toString();
    const { count } = counts.get(key) ?? { count: 0 };

    counts.set(key, { number, count: count + 1 });
  }

  const most = Math.max(...Array.from(counts.values(), ({ count }) => count));

  return Array.from(counts.values())
    .filter(({ count }) => count === most)
    .map(({ number }) => number)
    .sort((left, right) => left.compare(right));
}
