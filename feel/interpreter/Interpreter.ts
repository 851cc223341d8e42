import { calculate } from './arithmetic';
import { callFunction } from './callFunction';
import { conjunction, disjunction, disjunctionOf, conjunctionOf } from './logic';
import { orderOf } from './compare';
import { compareValues } from './compareValues';
import { FeelError, NoInputFailure } from './errors';
import { FeelFunction } from '../values/FeelFunction';
import { FeelNumber } from '../values/FeelNumber';
import { FeelRange } from '../values/FeelRange';
import { filterList } from './filterList';
import { isBoolean, isNumber } from '../values/guards';
import { isInstanceOf } from './isInstanceOf';
import { iterate } from './iterate';
import { EntriesSoFar } from './EntriesSoFar';
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../temporal/parseTemporal';
import { readPath } from './readPath';
import { testValue } from './testValue';
import { textOf } from '../values/textOf';

import type { ContextEntry, Expression, Iterator, Place, Range } from '../syntax/ast';
import type { FeelContext } from '../values/FeelContext';
import type { Run } from './Run';
import type { Scope } from './Scope';
import type { Value } from '../values/value';
import type { WarningCode } from './Warnings';

/** What an expression of some kind looks like. */
type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Evaluates expressions as Camunda's engine does, null-friendly and with its warnings. */
export class Interpreter {

  /** The numbers that are written in the expression, by their digits. */
  private readonly numbers = new Map<string, Value>();

  constructor(readonly run: Run) {}

  /**
   * @throws {FeelError} where there is no value
   * @throws {EvaluationFailure} where the evaluation as a whole fails
   */
  evaluate(expression: Expression, scope: Scope): Value {
    const { budget } = this.run;
    budget.enter(expression);

    try {
      return this.dispatch(expression, scope);
    } finally {
      budget.leave();
    }
  }

  private dispatch(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case 'null': return null;
      case 'boolean': return expression.value;
      case 'number': return this.readNumber(expression.digits);
      case 'string': return expression.value;
      case 'temporal': return this.readTemporal(expression);
      case 'input': return this.readInput(expression, scope);
      case 'variable': return this.readVariable(expression, scope);
      case 'path': return readPath(this, this.evaluate(expression.target, scope), expression.key, expression);
      case 'list': return expression.items.map(item => this.evaluate(item, scope));
      case 'context': return this.buildContext(expression.entries, scope);
      case 'range': return this.buildRange(expression, scope);
      case 'arithmetic': return this.calculate(expression, scope);
      case 'negation': return this.negate(expression, scope);
      case 'comparison': return this.compare(expression, scope);
      case 'and': return conjunction(this, expression, scope);
      case 'or': return disjunction(this, expression, scope);
      case 'in': return testValue(this, expression.tests, scope.withTestedValue(this.evaluate(expression.value, scope)), expression);
      case 'test': return testValue(this, [ expression.test ], scope, expression);
      case 'instanceOf': return isInstanceOf(this.evaluate(expression.value, scope), expression.type);
      case 'if': return this.evaluate(this.isMet(expression.condition, scope) ? expression.then : expression.otherwise, scope);
      case 'for': return this.orNull(() => this.evaluateFor(expression, scope));
      case 'some': return this.orNull(() => disjunctionOf(this, this.conditions(expression, scope)));
      case 'every': return this.orNull(() => conjunctionOf(this, this.conditions(expression, scope)));
      case 'filter': return this.orNull(() => filterList(this, expression, scope));
      case 'call': return callFunction(this, expression, scope);
      case 'function': return this.defineFunction(expression, scope);
    }
  }

  /** A value that has to be of a type; else there is a warning and no value. */
  expect<T extends Value>(value: Value, type: string, isOfType: (value: Value) => value is T, place: Place): T {
    if (isOfType(value)) {
      return value;
    }

    throw this.error('INVALID_TYPE', `Expected ${type} but found '${textOf(value)}'`, place);
  }

  warn(code: WarningCode, message: string, place: Place): null {
    this.run.warnings.add(code, message, place);

    return null;
  }

  /** Warns, and gives the error that says that there is no value. */
  error(code: WarningCode, message: string, place: Place): FeelError {
    this.warn(code, message, place);

    return new FeelError(message);
  }

  /** A value, or `null` where there is none. */
  orNull(action: () => Value): Value {
    try {
      return action();
    } catch (error) {
      if (error instanceof FeelError) {
        return null;
      }

      throw error;
    }
  }

  private readNumber(digits: string): Value {
    const known = this.numbers.get(digits);
    const number = known === undefined ? FeelNumber.fromText(digits) : known;

    this.numbers.set(digits, number);

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

  private readInput(place: Place, scope: Scope): Value {
    if (scope.input === undefined) {
      throw new NoInputFailure(place);
    }

    return scope.input;
  }

  private readVariable(expression: Of<'variable'>, scope: Scope): Value {
    const value = scope.variable(expression.name);

    return value === undefined
      ? this.warn('NO_VARIABLE_FOUND', `No variable found with name '${expression.name}'`, expression)
      : value;
  }

  private buildContext(entries: ContextEntry[], scope: Scope): FeelContext {
    const built = new EntriesSoFar();

    for (const { key, value } of entries) {
      const view = built.view();

      built.add(key, this.evaluate(value, scope.with(view.variables, view.functions)));
    }

    return built.toContext();
  }

  private buildRange({ start, end, startIncluded, endIncluded, ...place }: Range & Place, scope: Scope): FeelRange {
    const [ first, last ] = [ this.evaluate(start, scope), this.evaluate(end, scope) ];
    const isRange = typeof first !== 'string' && !Array.isArray(first) && orderOf(first, last) !== null;
    const range = new FeelRange(first, last, startIncluded, endIncluded);

    if (!isRange) {
      throw this.error('INVALID_TYPE', `Invalid range definition '${textOf(range)}'`, place);
    }

    return range;
  }

  private calculate(expression: Of<'arithmetic'>, scope: Scope): Value {
    return this.orNull(() => {
      const left = this.evaluate(expression.left, scope);
      const right = this.evaluate(expression.right, scope);
      const result = calculate(expression.operator, left, right, this.run.budget);

      return result === undefined ? this.warnNotCalculable(expression, left, right) : result;
    });
  }

  private warnNotCalculable(expression: Of<'arithmetic'>, left: Value, right: Value): null {
    const [ x, y ] = [ textOf(left), textOf(right) ];

    switch (expression.operator) {
      case '+': return this.warn('INVALID_TYPE', `Can't add '${y}' to '${x}'`, expression);
      case '-': return this.warn('INVALID_TYPE', `Can't subtract '${y}' from '${x}'`, expression);
      case '*': return this.warn('INVALID_TYPE', `Can't multiply '${x}' by '${y}'`, expression);
      case '/': return this.warn('INVALID_TYPE', `Can't divide '${x}' by '${y}'`, expression);
      case '**': return this.warn('INVALID_TYPE', `Expected number but found '${left instanceof FeelNumber ? y : x}'`, expression);
    }
  }

  private negate(expression: Of<'negation'>, scope: Scope): Value {
    return this.orNull(() => this.expect(this.evaluate(expression.operand, scope), 'number', isNumber, expression).negated());
  }

  private compare(expression: Of<'comparison'>, scope: Scope): Value {
    const left = this.evaluate(expression.left, scope);

    return compareValues(this, expression.operator, left, this.evaluate(expression.right, scope), expression);
  }

  private isMet(condition: Expression, scope: Scope): boolean {
    return this.orNull(() => this.expect(this.evaluate(condition, scope), 'boolean', isBoolean, condition)) === true;
  }

  private evaluateFor(expression: Of<'for'>, scope: Scope): Value[] {
    const results: Value[] = [];

    for (const variables of iterate(this, expression.iterators, scope)) {
      const partial = { get: (name: string) => name === 'partial' ? this.copy(results) : undefined };

      results.push(this.evaluate(expression.body, scope.with(variables).with(partial)));
      this.run.budget.list(results.length);
    }

    return results;
  }

  private copy(list: Value[]): Value[] {
    this.run.budget.spend(list.length / 2);

    return [ ...list ];
  }

  private *conditions(expression: { iterators: Iterator[]; condition: Expression }, scope: Scope) {
    for (const variables of iterate(this, expression.iterators, scope)) {
      yield { expression: expression.condition, scope: scope.with(variables) };
    }
  }

  private defineFunction({ parameters, body }: Of<'function'>, scope: Scope): FeelFunction {
    return new FeelFunction(parameters, args => {
      const variables = new Map(parameters.map((name, index) => [ name, args[index] ?? null ]));

      return this.evaluate(body, scope.with(variables));
    });
  }
}
