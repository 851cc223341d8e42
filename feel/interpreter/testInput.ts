import { areEqual, orderOf } from '../values/compare';
import { compareEqual, compareOrder } from './compareValues';
import { disjunctionOf } from './logic';
import { isBoolean } from '../values/guards';
import { isError } from './Evaluator';
import { textOf } from '../values/textOf';

import type { Evaluator } from './Evaluator';
import type { Expression, Place, UnaryTest } from '../syntax/ast';
import type { Result, Value } from '../values/value';
import type { Scope } from './Scope';

/** Whether the scope's tested value passes a test. */
export function testInput(evaluator: Evaluator, test: UnaryTest & Place, scope: Scope): Result {
  switch (test.kind) {
    case 'compare': {
      const input = inputOf(evaluator, scope, test);
      const value = evaluator.evaluate(test.value, scope);

      return test.operator === '=' ? compareEqual(evaluator, input, value, test) : compareOrder(evaluator, test.operator, input, value, test);
    }
    case 'within': return isWithin(evaluator, test, scope);
    case 'matches': return matches(evaluator, test, inputOf(evaluator, scope, test), scope);
    case 'oneOf': return disjunctionOf(evaluator, test.tests.map(expression => ({ expression, scope })));
  }
}

/** Outside of `in` there is nothing to test. */
function inputOf(evaluator: Evaluator, scope: Scope, place: Place): Value {
  return scope.testedValue === undefined
    ? evaluator.warn('NO_VARIABLE_FOUND', () => 'No input value found.', place)
    : scope.testedValue;
}

function isWithin(evaluator: Evaluator, test: Extract<UnaryTest, { kind: 'within' }> & Place, scope: Scope): Result {
  const { range } = test;
  const start = evaluator.evaluate(range.start, scope);
  const end = evaluator.evaluate(range.end, scope);
  const input = inputOf(evaluator, scope, test);
  const [ fromStart, toEnd ] = isError(start) || isError(end)
    ? [ null, null ]
    : [ orderOf(input, start), orderOf(input, end) ];

  if (fromStart === null || toEnd === null) {
    return evaluator.warn('NOT_COMPARABLE', () => `Can't compare '${textOf(input)}' with '${resultText(start)}' and '${resultText(end)}'`, test);
  }

  return (range.startIncluded ? fromStart >= 0 : fromStart > 0) && (range.endIncluded ? toEnd <= 0 : toEnd < 0);
}

/** An expression passes if it is true, is the value, or is a list that holds it; with `?` only if it is true. */
function matches(evaluator: Evaluator, test: Place & { expression: Expression }, input: Value, scope: Scope): Result {
  const value = evaluator.evaluate(test.expression, scope);

  if (isError(value) && value.isFatal) {
    const answer = evaluator.evaluate(test.expression, scope.withInput(input));

    return !isError(answer) && isBoolean(answer) ? answer : null;
  }

  if (value === true || (Array.isArray(value) && value.some(item => areEqual(item, input, evaluator.run.budget)))) {
    return true;
  }

  const isEqual = compareEqual(evaluator, input, value, test);

  return isEqual === null && value !== false && !Array.isArray(value) ? null : isEqual === true;
}

function resultText(result: Result): string {
  return isError(result) ? `error("${result.message}")` : textOf(result);
}
