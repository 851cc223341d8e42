import { callFunction } from './callFunction';
import { calculateValues } from './calculateValues';
import { compareEqual, compareOrder } from './compareValues';
import { isError, orNull } from './Evaluator';
import { EntriesSoFar } from './EntriesSoFar';
import { filterList } from './filterList';
import { isBoolean, isNumber } from '../values/guards';
import { isInstanceOf } from './isInstanceOf';
import { evaluateFor, evaluateSome, evaluateEvery } from './iterate';
import { conjunction, disjunction } from './logic';
import { buildRange } from './buildRange';
import { FeelError, FeelFunction } from '../values/value';
import { FeelNumber } from '../values/FeelNumber';
import { parseDate, parseDateTime, parseTemporal, parseTime } from '../temporal/parseTemporal';
import { parseDuration } from '../temporal/parseDuration';
import { readPath } from './readPath';
import { testInput } from './testInput';
import { textOf } from '../values/textOf';

import type { ContextEntry, Expression, Place } from '../syntax/ast';
import type { Evaluator } from './Evaluator';
import type { FunctionSource, Scope } from './Scope';
import type { Result, Value } from '../values/value';
import type { Run } from '../run/Run';
import type { WarningCode, Warnings } from '../run/Warnings';

/** What an expression of some kind looks like. */
type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Evaluates expressions as Camunda's engine does, null-friendly and with its warnings. */
export class Interpreter implements Evaluator {

  /** The numbers that are written in the expression, by their digits. */
  private readonly numbers = new Map<string, Value>();

  constructor(readonly run: Run, readonly functions: FunctionSource, private readonly warnings: Warnings) {}

  evaluate(expression: Expression, scope: Scope): Result {
    const { budget } = this.run;

    budget.enter(expression);
    const result = this.dispatch(expression, scope);
    budget.leave();

    return result;
  }

  private dispatch(expression: Expression, scope: Scope): Result {
    switch (expression.kind) {
      case 'null': return null;
      case 'boolean': return expression.value;
      case 'number': return this.readNumber(expression.digits);
      case 'string': return expression.value;
      case 'temporal': return this.readTemporal(expression);
      case 'input': return scope.input === undefined ? new FeelError(NO_INPUT, true) : scope.input;
      case 'variable': return this.readVariable(expression, scope);
      case 'path': return this.follow(this.evaluate(expression.target, scope), expression.key, expression);
      case 'list': return this.buildList(expression.items, scope);
      case 'context': return this.buildContext(expression.entries, scope);
      case 'range': return buildRange(this, expression, scope);
      case 'arithmetic': return this.calculate(expression, scope);
      case 'negation': return this.negate(expression, scope);
      case 'comparison': return this.compare(expression, scope);
      case 'and': return conjunction(this, expression, scope);
      case 'or': return disjunction(this, expression, scope);
      case 'in': return this.testValue(expression, scope);
      case 'compare':
      case 'within':
      case 'matches':
      case 'oneOf': return testInput(this, expression, scope);
      case 'instanceOf': return this.testType(expression, scope);
      case 'if': return this.choose(expression, scope);
      case 'for': return orNull(evaluateFor(this, expression, scope));
      case 'some': return orNull(evaluateSome(this, expression, scope));
      case 'every': return orNull(evaluateEvery(this, expression, scope));
      case 'filter': return orNull(filterList(this, expression, scope));
      case 'call': return callFunction(this, expression, scope);
      case 'function': return this.defineFunction(expression, scope);
    }
  }

  expect<T extends Value>(
    result: Result, type: string, isOfType: (value: Value) => value is T, place: Place
  ): T | FeelError {
    if (isError(result) || isOfType(result)) {
      return result;
    }

    return this.error('INVALID_TYPE', () => `Expected ${type} but found '${textOf(result)}'`, place);
  }

  warn(code: WarningCode, message: () => string, place: Place): null {
    this.warnings.add(code, message, place);

    return null;
  }

  error(code: WarningCode, message: () => string, place: Place): FeelError {
    this.warn(code, message, place);

    return new FeelError(message());
  }

  private readNumber(digits: string): Value {
    let number = this.numbers.get(digits);

    if (number === undefined) {
      number = FeelNumber.fromText(digits);
      this.numbers.set(digits, number);
    }

    return number;
  }

  private readTemporal({ type, text }: Of<'temporal'>): Value {
    switch (type) {
      case 'date': return parseDate(text);
      case 'time': return parseTime(text, this.run.now());
      case 'date and time': return parseDateTime(text);
      case 'duration': return parseDuration(text);
      case '@': return parseTemporal(text, this.run.now());
    }
  }

  /** Of a variable that is not there nothing more is asked: there is one warning. */
  private readVariable(expression: Of<'variable'>, scope: Scope): Result {
    const value = scope.variable(expression.name);

    if (value === undefined) {
      return this.warn('NO_VARIABLE_FOUND', () => `No variable found with name '${expression.name}'`, expression);
    }

    return expression.path.reduce<Result>((result, key) => this.follow(result, key, expression), value);
  }

  private follow(target: Result, key: string, place: Place): Result {
    return isError(target) ? target : readPath(this, target, key, place);
  }

  private buildList(items: Expression[], scope: Scope): Result {
    const values: Value[] = [];

    for (const item of items) {
      const value = this.evaluate(item, scope);

      if (isError(value)) {
        return plain(value);
      }

      values.push(value);
    }

    this.run.budget.made(values.length);

    return values;
  }

  private buildContext(entries: ContextEntry[], scope: Scope): Result {
    const built = new EntriesSoFar();

    for (const { key, value: expression } of entries) {
      const view = built.view();
      const value = this.evaluate(expression, scope.with(view.variables, view.functions));

      if (isError(value)) {
        return plain(value);
      }

      built.add(key, value);
    }

    this.run.budget.made(entries.length * 2);

    return built.toContext();
  }

  /** Operands that stand side by side are no nesting: a long sum is not a deep one. */
  private calculate(expression: Of<'arithmetic'>, scope: Scope): Result {
    const operations = [ expression ];
    let first = expression.left;

    while (first.kind === 'arithmetic') {
      operations.push(first);
      first = first.left;
    }

    let result = this.evaluate(first, scope);

    for (const operation of operations.reverse()) {
      result = orNull(calculateValues(this, operation, result, this.evaluate(operation.right, scope)));
    }

    return result;
  }

  private negate(expression: Of<'negation'>, scope: Scope): Result {
    const operand = this.expect(this.evaluate(expression.operand, scope), 'number', isNumber, expression);

    return isError(operand) ? orNull(operand) : operand.negated();
  }

  private compare(expression: Of<'comparison'>, scope: Scope): Result {
    const left = this.evaluate(expression.left, scope);
    const right = this.evaluate(expression.right, scope);

    switch (expression.operator) {
      case '=': return compareEqual(this, left, right, expression);
      case '!=': return this.negateTruth(compareEqual(this, left, right, expression), expression);
      default: return compareOrder(this, expression.operator, left, right, expression);
    }
  }

  private negateTruth(truth: Result, place: Place): Result {
    const boolean = this.expect(truth, 'boolean', isBoolean, place);

    return isError(boolean) ? orNull(boolean) : !boolean;
  }

  private testValue({ value, test }: Of<'in'>, scope: Scope): Result {
    const tested = this.evaluate(value, scope);

    return isError(tested) ? tested : this.evaluate(test, scope.withTestedValue(tested));
  }

  private testType({ value, type }: Of<'instanceOf'>, scope: Scope): Result {
    const result = this.evaluate(value, scope);

    return isError(result) ? result : isInstanceOf(result, type);
  }

  private choose({ condition, then, otherwise }: Of<'if'>, scope: Scope): Result {
    const isMet = this.expect(this.evaluate(condition, scope), 'boolean', isBoolean, condition);

    if (isError(isMet) && isMet.isFatal) {
      return isMet;
    }

    return this.evaluate(isMet === true ? then : otherwise, scope);
  }

  private defineFunction({ parameters, body }: Of<'function'>, scope: Scope): FeelFunction {
    return new FeelFunction(parameters, args => {
      const variables = new Map(parameters.map((name, index) => [ name, args[index] ?? null ]));

      return this.evaluate(body, scope.with(variables));
    });
  }
}

const NO_INPUT = 'No input value available. \'?\' can only be used inside an unary-test expression.';

/** Within a list or a context a fatal error is one like any other. */
function plain(error: FeelError): FeelError {
  return error.isFatal ? new FeelError(`fatal error("${error.message}")`) : error;
}
