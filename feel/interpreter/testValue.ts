import { areEqual, orderOf } from './compare';
import { compareValues } from './compareValues';
import { isBoolean } from '../values/guards';
import { NoInputFailure } from './errors';
import { textOf } from '../values/textOf';

import type { Interpreter } from './Interpreter';
import type { Place, UnaryTest } from '../syntax/ast';
import type { Scope } from './Scope';
import type { Value } from '../values/value';

/** Whether the scope's tested value passes one of the tests. */
export function testValue(interpreter: Interpreter, tests: UnaryTest[], scope: Scope, place: Place): boolean | null {
  const [ only, ...others ] = tests;
  const input = inputOf(interpreter, scope, place);

  if (only && !others.length) {
    return passes(interpreter, only, input, scope);
  }

  let result: boolean | null = false;

  for (const test of tests) {
    const passed = passes(interpreter, test, input, scope);

    if (passed) {
      return true;
    }

    result = passed === null ? unknown(interpreter, result, test) : result;
  }

  return result;
}

/** Outside of `in` there is nothing to test. */
function inputOf(interpreter: Interpreter, scope: Scope, place: Place): Value {
  return scope.testedValue === undefined
    ? interpreter.warn('NO_VARIABLE_FOUND', 'No input value found.', place)
    : scope.testedValue;
}

function unknown(interpreter: Interpreter, before: boolean | null, place: Place): null {
  return before === null ? null : interpreter.warn('INVALID_TYPE', 'Expected boolean but found \'null\'', place);
}

function passes(interpreter: Interpreter, test: UnaryTest, input: Value, scope: Scope): boolean | null {
  switch (test.kind) {
    case 'compare': return compareValues(interpreter, test.operator, input, interpreter.evaluate(test.value, scope), test);
    case 'within': return isWithin(interpreter, test, input, scope);
    case 'matches': return matches(interpreter, test, input, scope);
  }
}

function isWithin(interpreter: Interpreter, test: Extract<UnaryTest, { kind: 'within' }>, input: Value, scope: Scope): boolean | null {
  const { range } = test;
  const [ start, end ] = [ interpreter.evaluate(range.start, scope), interpreter.evaluate(range.end, scope) ];
  const [ fromStart, toEnd ] = [ orderOf(input, start), orderOf(input, end) ];

  if (fromStart === null || toEnd === null) {
    return interpreter.warn('NOT_COMPARABLE', `Can't compare '${textOf(input)}' with '${textOf(start)}' and '${textOf(end)}'`, test);
  }

  return (range.startIncluded ? fromStart >= 0 : fromStart > 0) && (range.endIncluded ? toEnd <= 0 : toEnd < 0);
}

/** An expression passes if it is true, is the value, or is a list that holds it; with `?` only if it is true. */
function matches(interpreter: Interpreter, test: Extract<UnaryTest, { kind: 'matches' }>, input: Value, scope: Scope): boolean | null {
  const value = valueWithoutInput(interpreter, test, scope);

  if (value === undefined) {
    const answer = interpreter.evaluate(test.expression, scope.withInput(input));

    return isBoolean(answer) ? answer : null;
  }

  if (value === true) {
    return true;
  }

  if (Array.isArray(value) && value.some(item => areEqual(item, input, interpreter.run.budget))) {
    return true;
  }

  const isEqual = compareValues(interpreter, '=', input, value, test);

  return value === false || Array.isArray(value) ? isEqual === true : isEqual;
}

/** The expression's value if it does not ask for the input; else `undefined`. */
function valueWithoutInput(interpreter: Interpreter, test: Extract<UnaryTest, { kind: 'matches' }>, scope: Scope): Value | undefined {
  try {
    return interpreter.evaluate(test.expression, scope);
  } catch (error) {
    if (error instanceof NoInputFailure) {
      return undefined;
    }

    throw error;
  }
}
